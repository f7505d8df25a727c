package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.golden.FormulaFile;
import io.radon.runtime.golden.GoldenCase;
import io.radon.runtime.golden.GoldenComparison;
import io.radon.runtime.model.Network;
import io.radon.runtime.transfer.LoadOptions;
import io.radon.runtime.transfer.LoadPlan;
import io.radon.runtime.transfer.NameScheme;
import io.radon.runtime.transfer.WeightTransfer;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFiles;
import io.radon.zoo.cifar10.ResNet20;
import io.radon.zoo.cifar10.ResNet20B;
import io.radon.zoo.cifar10.ResNet20C;
import io.radon.zoo.cifar10.ResNet56;
import io.radon.zoo.imagenet.ResNeXt50_32x4d;
import io.radon.zoo.imagenet.ResNet101;
import io.radon.zoo.imagenet.ResNet18;
import io.radon.zoo.imagenet.ResNet34;
import io.radon.zoo.imagenet.ResNet50;
import io.radon.zoo.imagenet.ResNet50D;
import io.radon.zoo.imagenet.SEResNet18;
import io.radon.zoo.imagenet.WideResNet50_2;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Weights from a formula, saved under PyTorch's names, loaded, against what PyTorch computed. */
class ZooTransferTest {
  @TempDir private Path folder = Path.of("");

  static Stream<Arguments> shared() {
    return Stream.of(
        Arguments.of("cifar_20_A", new ResNet20(), NameScheme.AKAMASTER),
        Arguments.of("cifar_20_C", new ResNet20C(), NameScheme.AKAMASTER),
        Arguments.of("resnet18", new ResNet18(), NameScheme.TORCHVISION),
        Arguments.of("resnet34", new ResNet34(), NameScheme.TORCHVISION),
        Arguments.of("resnet50", new ResNet50(), NameScheme.TORCHVISION));
  }

  /** Made by src/test/python/goldens.py. */
  static Stream<Arguments> own() {
    return Stream.of(
        Arguments.of("cifar_20_B", new ResNet20B(), NameScheme.AKAMASTER),
        Arguments.of("cifar_56_A", new ResNet56(), NameScheme.AKAMASTER),
        Arguments.of("resnext50_32x4d", new ResNeXt50_32x4d(), NameScheme.TORCHVISION),
        Arguments.of("wide_resnet50_2", new WideResNet50_2(), NameScheme.TORCHVISION),
        Arguments.of("resnet101", new ResNet101(), NameScheme.TORCHVISION),
        Arguments.of("resnet50d", new ResNet50D(), NameScheme.TIMM),
        Arguments.of("seresnet18", new SEResNet18(), NameScheme.TIMM));
  }

  @ParameterizedTest
  @MethodSource("shared")
  void loadedWeightsGiveThePublishedNumbers(String golden, Network network, NameScheme scheme) {
    check(GoldenCase.load(golden), network, scheme);
  }

  @ParameterizedTest
  @MethodSource("own")
  void loadedWeightsGivePyTorchsNumbers(String golden, Network network, NameScheme scheme)
      throws IOException {
    try (InputStream in =
        Objects.requireNonNull(getClass().getResourceAsStream("/goldens/" + golden + ".json"))) {
      String json = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      check(GoldenCase.parse(json), network, scheme);
    }
  }

  private void check(GoldenCase golden, Network network, NameScheme scheme) {
    Path path = FormulaFile.write(folder.resolve("w.safetensors"), golden.tensors(), "");
    new GoldenComparison(network, golden)
        .checkInference(
            weights -> {
              try (WeightFile file = WeightFiles.open(path)) {
                LoadPlan plan = WeightTransfer.load(network, file, LoadOptions.strict(), weights);
                assertThat(plan.scheme()).contains(scheme);
                assertThat(plan.entries()).hasSameSizeAs(golden.tensors().keySet());
              }
            });
  }
}
