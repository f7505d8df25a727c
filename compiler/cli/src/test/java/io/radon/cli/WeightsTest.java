package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.weights.Rounding;
import io.radon.runtime.weights.StoredTensor;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WeightsTest {
  private static final Path RESNET20 = Outcome.zoo("cifar10/resnet20.rn");

  @TempDir private Path folder = Path.of("");

  private static Path pretrained(String file) {
    return Shared.require("data/pretrained").resolve(file);
  }

  @Test
  void aPlanShowsStagesAndWhatBecomesOfThem() {
    Outcome outcome = Outcome.of("weights", "plan", RESNET20, pretrained("resnet20.safetensors"));
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out().lines())
        .first()
        .asString()
        .endsWith("resnet20.safetensors, paired by names of akamaster");
    assertThat(outcome.out().lines())
        .contains(
            "97 of 97 variables have their tensor, 271,098 numbers",
            "conv1/conv/kernel       3x3x3x16   conv1.weight               16x3x3x3     OIHW →"
                + " HWIO",
            "s1/… 26 more",
            "head/dense/bias         10         linear.bias                10")
        .hasSizeLessThan(40);
  }

  @Test
  void allShowsEachTensor() {
    Outcome outcome =
        Outcome.of("weights", "plan", RESNET20, pretrained("resnet20.safetensors"), "--all");
    assertThat(outcome.out().lines()).hasSize(97 + 4);
  }

  @Test
  void theSameWeightsInThreeFormatsGiveTheSamePlan() throws IOException {
    Object entries = null;
    for (String file : List.of("resnet20.safetensors", "resnet20.pth", "resnet20-legacy.th")) {
      Outcome outcome =
          Outcome.of("weights", "plan", RESNET20, pretrained(file), "--format", "json");
      Map<String, Object> plan = JSON.std.mapFrom(outcome.out());
      assertThat(plan).containsEntry("fits", true).containsEntry("scheme", "akamaster");
      String shown = String.valueOf(plan.get("entries")).replace("state_dict.module.", "");
      assertThat(entries == null || entries.equals(shown)).as(file).isTrue();
      entries = shown;
    }
  }

  @Test
  void aWrongModelIsToldByName() {
    Outcome outcome =
        Outcome.of(
            "weights", "plan", Outcome.zoo("cifar10/resnet32.rn"), pretrained("resnet20.pth"));
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .contains("does not fit `ResNet32`: 60 of 157 variables are missing, the first is `s1/3/")
        .contains("help: this looks like resnet20");
    assertThat(outcome.out()).contains("the first stage at fault is s1");
  }

  @Test
  void identifySaysWhatAFileIs() throws IOException {
    Outcome outcome = Outcome.of("identify", pretrained("resnet20.pth"), "--format", "json");
    assertThat(outcome.exitCode()).isZero();
    Map<String, Object> found = JSON.std.mapFrom(outcome.out());
    assertThat(found).containsEntry("tensors", 97).containsEntry("numbers", 271_098);
    assertThat(String.valueOf(found.get("nearest")))
        .startsWith("[{name=resnet20, spec=cifar10/resnet20.rn, model=ResNet20, digest=sha256:");
    assertThat(Outcome.of("identify", pretrained("resnet20.pth")).out())
        .contains("resnet20            cifar10/resnet20.rn     269,722  100.0 %");
  }

  @ParameterizedTest
  @ValueSource(strings = {"out.safetensors", "out.npz"})
  void outAndInAgainChangesNoBit(String name) throws IOException {
    Path out = folder.resolve(name);
    Path source = pretrained("resnet20.safetensors");
    Outcome there = Outcome.of("weights", "convert", RESNET20, source, "-o", out);
    assertThat(there.err()).isEmpty();
    assertThat(there.exitCode()).isZero();
    Path back = folder.resolve("back.safetensors");
    Outcome here = Outcome.of("weights", "convert", RESNET20, out, "-o", back, "--to", "akamaster");
    assertThat(here.exitCode()).isZero();
    assertSameTensors(source, back);
  }

  private static void assertSameTensors(Path one, Path other) {
    try (WeightFile a = WeightFiles.open(one);
        WeightFile b = WeightFiles.open(other)) {
      for (StoredTensor tensor : a.tensors()) {
        StoredTensor again = b.find(tensor.name()).orElseThrow();
        assertThat(again.shape()).isEqualTo(tensor.shape());
        assertThat(b.readFloats(again, Rounding.REFUSE))
            .as(tensor.name())
            .isEqualTo(a.readFloats(tensor, Rounding.REFUSE));
      }
    }
  }

  @Test
  void aSchemeWithoutNamesForALayerIsRefused() throws IOException {
    Path out = folder.resolve("out.safetensors");
    Outcome outcome =
        Outcome.of(
            "weights",
            "convert",
            Outcome.zoo("imagenet/densenet121.rn"),
            pretrained("resnet20.pth"),
            "-o",
            out,
            "--to",
            "akamaster");
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("does not fit `DenseNet121`");
    assertThat(Files.exists(out)).isFalse();
  }

  @Test
  void aSchemeThatThereIsNotIsAMistakeOfUsage() {
    Outcome outcome = Outcome.of("weights", "plan", RESNET20, "w.pth", "--scheme", "caffe");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err())
        .contains("expected one of [TORCHVISION, AKAMASTER, TIMM, KERAS, RADON]");
  }
}
