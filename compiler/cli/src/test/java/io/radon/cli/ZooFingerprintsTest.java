package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompiledModel;
import io.radon.embed.EmbeddedCompiler;
import io.radon.runtime.transfer.Fingerprints;
import io.radon.runtime.transfer.Inventory;
import io.radon.runtime.transfer.NetworkVariable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ZooFingerprintsTest {
  private static CompiledModel model(String spec) {
    return SpecLoader.compile(SpecReference.of(String.valueOf(Outcome.zoo(spec)))).onlyModel();
  }

  /** What the compiler says a network's variables will be, against those its graph has. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "imagenet/resnet18.rn",
        "imagenet/ecaresnet50d.rn",
        "imagenet/resnext50_32x4d.rn",
        "imagenet/resnetrs50.rn",
        "imagenet/resnet50_gn.rn",
        "imagenet/mobilenet_v2.rn",
        "imagenet/convnext_tiny.rn",
        "imagenet/densenet121.rn",
        "imagenet/keras_resnet50.rn",
        "cifar10/preact_resnet110.rn",
        "cifar10/resnet9.rn",
        "sequences/m34_res.rn"
      })
  void theCompilersVariablesAreTheGraphs(String spec) {
    CompiledModel model = model(spec);
    Inventory inventory = Inventory.of(EmbeddedCompiler.load(model).newInstance());
    assertThat(ZooFingerprints.variables(model)).containsExactlyElementsOf(inventory.variables());
    long trained =
        inventory.variables().stream()
            .filter(variable -> !variable.name().matches(".*/(mean|variance)"))
            .mapToLong(NetworkVariable::size)
            .sum();
    assertThat(trained).isEqualTo(model.summary().parameters());
  }

  /** The specs as they are now; an older resource would name models wrongly. */
  @Test
  void theBuildLeavesEachModelsDigestOnTheClassPath() throws IOException {
    try (InputStream in =
        Objects.requireNonNull(
            getClass().getResourceAsStream("/" + Fingerprints.RESOURCE), "no resource")) {
      List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
      assertThat(lines)
          .contains(
              "model\timagenet/resnet18.rn\tResNet18\t"
                  + model("imagenet/resnet18.rn").digest()
                  + "\t11689512")
          .filteredOn(line -> line.startsWith("model\t"))
          .hasSizeGreaterThan(80);
    }
  }
}
