package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.golden.FormulaFile;
import io.radon.runtime.golden.FormulaWeights;
import io.radon.runtime.golden.GoldenCase;
import io.radon.runtime.golden.SharedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The public command with weights that others made, against what PyTorch computed with them. */
class GoldenPredictTest {
  private static final double BOUND = 1e-4;
  private static final String NORMALIZE = "mean=0.485,0.456,0.406,std=0.229,0.224,0.225";

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "cifar_20_A, cifar10/resnet20.rn, conv1 s1 s2 s3",
    "cifar_20_plain, cifar10/plain20.rn, conv1 s1 s2 s3",
    "resnet18, imagenet/resnet18.rn, pool1 conv2 conv3 conv4 conv5"
  })
  void logitsAndTapsEqualPyTorch(String golden, String spec, String taps) {
    check(golden, spec, List.of(taps.split(" ")));
  }

  @Tag("slow")
  @ParameterizedTest
  @CsvSource({
    "resnet34, imagenet/resnet34.rn, pool1 conv2 conv3 conv4 conv5",
    "resnet50, imagenet/resnet50.rn, pool1 conv2 conv3 conv4 conv5"
  })
  void logitsAndTapsOfTheLargerNetworksEqualPyTorch(String golden, String spec, String taps) {
    check(golden, spec, List.of(taps.split(" ")));
  }

  private void check(String name, String spec, List<String> taps) {
    GoldenCase golden = GoldenCase.load(name);
    Path weights = FormulaFile.write(folder.resolve("w.safetensors"), golden.tensors(), "");
    int[] shape = golden.inputShape();
    int count = IntStream.of(shape).reduce(1, (a, b) -> a * b);
    Path batch = folder.resolve("batch.npy");
    write(batch, shape, FormulaWeights.images("input", count));
    Path logits = folder.resolve("logits.npy");
    Path values = folder.resolve("taps");
    Outcome outcome =
        Outcome.of(
            "predict",
            Outcome.zoo(spec),
            "--weights",
            weights,
            "--input",
            batch,
            "--layout",
            "nchw",
            "--output",
            logits,
            "--taps",
            String.join(",", taps),
            "--taps-out",
            values,
            "--threads",
            1);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    checkLogits(golden, logits, shape[0]);
    for (int i = 0; i < taps.size(); i++) {
      checkTap(golden.taps().get(i), values.resolve(taps.get(i) + ".npy"));
    }
  }

  private static void checkLogits(GoldenCase golden, Path file, int images) {
    double[][] expected = golden.logits();
    try (NpyInput input = NpyInput.open(file)) {
      int classes = input.shape().get(1);
      float[] found = input.floats(images);
      assertThat(norm(found)).isCloseTo(golden.logitsL2(), within(BOUND * golden.logitsL2()));
      double apart = 0;
      for (int image = 0; image < images; image++) {
        for (int i = 0; i < expected[image].length; i++) {
          apart += Math.pow(found[image * classes + i] - expected[image][i], 2);
        }
      }
      assertThat(Math.sqrt(apart)).isLessThan(BOUND * golden.logitsL2());
    }
  }

  private static void checkTap(GoldenCase.Tap tap, Path file) {
    try (NpyInput input = NpyInput.open(file)) {
      assertThat(input.shape()).as(tap.name()).isEqualTo(tap.shapeNchw());
      float[] found = input.floats(input.shape().get(0));
      assertThat(norm(found)).as(tap.name()).isCloseTo(tap.l2(), within(BOUND * tap.l2()));
      double size = tap.l2() / Math.sqrt(found.length);
      int places = input.shape().get(2) * input.shape().get(3);
      for (int channel = 0; channel < tap.firstChannels().size(); channel++) {
        assertThat((double) found[channel * places])
            .as("channel %d of %s", channel, tap.name())
            .isCloseTo(tap.firstChannels().get(channel), within(10 * BOUND * size));
      }
    }
  }

  private static double norm(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }

  private static void write(Path file, int[] shape, float[] values) {
    try (OutputFile begun = OutputFile.npy(file, IntStream.of(shape).boxed().toList())) {
      begun.write(values);
      begun.finish();
    }
  }

  private static Map<String, Object> pretrained() throws IOException {
    return JSON.std.mapFrom(Files.readString(SharedFiles.require("data/pretrained/resnet20.json")));
  }

  private static Path cifar10() {
    Path folder =
        Path.of(System.getProperty("user.home"), ".cache/radon-data/cifar10/cifar-10-batches-bin");
    Assumptions.assumeTrue(Files.isDirectory(folder), "CIFAR-10 is not unpacked: " + folder);
    return folder;
  }

  /** The first eight records as an array of bytes, channels first as they are stored. */
  private Path eightRecords() throws IOException {
    byte[] records = Files.newInputStream(cifar10().resolve("test_batch.bin")).readNBytes(8 * 3073);
    Path file = folder.resolve("eight.npy");
    float[] pixels = new float[8 * 3072];
    double[] mean = {0.485, 0.456, 0.406};
    double[] deviation = {0.229, 0.224, 0.225};
    for (int i = 0; i < pixels.length; i++) {
      int channel = i % 3072 / 1024;
      double value = (records[i / 3072 * 3073 + 1 + i % 3072] & 0xff) / 255.0;
      pixels[i] = (float) ((value - mean[channel]) / deviation[channel]);
    }
    write(file, new int[] {8, 3, 32, 32}, pixels);
    return file;
  }

  @ParameterizedTest
  @ValueSource(strings = {"resnet20.safetensors", "resnet20.pth", "resnet20-legacy.th"})
  void aNetworkThatOthersTrainedGivesTheLogitsItGivesInPyTorch(String file) throws IOException {
    List<?> rows = (List<?>) pretrained().get("logits_first_8_records");
    String expected = String.valueOf(rows).replace("[", "").replace("]", "").replace(" ", "");
    float[] values = new float[80];
    String[] numbers = expected.split(",", -1);
    for (int i = 0; i < values.length; i++) {
      values[i] = Float.parseFloat(numbers[i]);
    }
    Path reference = folder.resolve("reference.npy");
    write(reference, new int[] {8, 10}, values);
    Outcome outcome =
        Outcome.of(
            "verify",
            Outcome.zoo("cifar10/resnet20.rn"),
            "--weights",
            SharedFiles.require("data/pretrained").resolve(file),
            "--input",
            eightRecords(),
            "--layout",
            "nchw",
            "--reference",
            reference,
            "--bound",
            "1e-4");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("all within the bound of 1e-04");
    assertThat(outcome.exitCode()).isZero();
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(strings = {"resnet20.safetensors", "resnet20.pth", "resnet20-legacy.th"})
  void aNetworkThatOthersTrainedHasAsManyRightAsInPyTorch(String file) throws IOException {
    Outcome outcome =
        Outcome.of(
            "evaluate",
            Outcome.zoo("cifar10/resnet20.rn"),
            "--weights",
            SharedFiles.require("data/pretrained").resolve(file),
            "--data",
            "cifar10:" + cifar10(),
            "--normalize",
            NORMALIZE,
            "--format",
            "json");
    assertThat(outcome.err()).isEmpty();
    Map<String, Object> figures = JSON.std.mapFrom(outcome.out());
    double expected = Outcome.number(pretrained(), "correct_of_10000");
    assertThat(Outcome.number(figures, "correct")).isCloseTo(expected, within(3.0));
    assertThat(figures).containsEntry("total", 10_000);
  }
}
