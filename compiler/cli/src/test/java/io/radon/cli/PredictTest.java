package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictTest {
  @TempDir private static Path shared = Path.of("");
  private static Path spec = Path.of("");
  private static Path run = Path.of("");

  @TempDir private Path folder = Path.of("");

  @BeforeAll
  static void train() throws IOException {
    spec = Specs.tiny(shared);
    run = shared.resolve("run");
    String data = "idx:" + Pictures.write(shared.resolve("data"), 150, 47);
    Outcome outcome =
        Outcome.of("train", spec, "--data", data, "--set", "batch=10", "--out", run, "--epochs", 4);
    assertThat(outcome.err()).isEmpty();
  }

  private static Outcome predict(Object... more) {
    List<Object> all = new ArrayList<>(List.of("predict", spec, "--weights", run));
    all.addAll(Arrays.asList(more));
    return Outcome.of(all.toArray());
  }

  private static float[] noise(int count) {
    Random random = new Random(count);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) random.nextGaussian();
    }
    return values;
  }

  /** Five images, [5, 8, 8, 1]; with one channel both layouts have the same order of values. */
  private Path batch() {
    return npy("batch.npy", List.of(5, 8, 8, 1), noise(5 * 64));
  }

  private Path npy(String name, List<Integer> shape, float[] values) {
    Path file = folder.resolve(name);
    try (OutputFile begun = OutputFile.npy(file, shape)) {
      begun.write(values);
      begun.finish();
    }
    return file;
  }

  private static float[] read(Path file, Integer... shape) {
    try (NpyInput input = NpyInput.open(file)) {
      assertThat(input.shape()).containsExactly(shape);
      return input.floats(shape[0]);
    }
  }

  private static void assertFailure(Outcome outcome, int exitCode, String... parts) {
    assertThat(outcome.err()).startsWith("error: ").contains(parts).doesNotContain("\tat ");
    assertThat(outcome.exitCode()).isEqualTo(exitCode);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void logitsAndTapsAreWrittenWhateverTheBatch() {
    Path batch = batch();
    Path logits = folder.resolve("logits.npy");
    Path taps = folder.resolve("deep/taps");
    Outcome outcome =
        predict(
            "--input",
            batch,
            "--output",
            logits,
            "--taps",
            "conv1,s1/0,s1,head",
            "--taps-out",
            taps,
            "--batch",
            2);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out().lines().findFirst().orElseThrow())
        .isEqualTo("image  class  probability");
    assertThat(outcome.out().lines()).hasSize(1 + 5 * 3);
    float[] values = read(logits, 5, 3);
    assertThat(read(taps.resolve("head.npy"), 5, 3)).isEqualTo(values);
    assertThat(read(taps.resolve("conv1.npy"), 5, 8, 8, 4)).hasSize(5 * 256);
    read(taps.resolve("s1.0.npy"), 5, 8, 8, 4);
    Path again = folder.resolve("again.npy");
    assertThat(predict("--input", batch, "--output", again).exitCode()).isZero();
    float[] whole = read(again, 5, 3);
    for (int i = 0; i < whole.length; i++) {
      assertThat(whole[i]).isCloseTo(values[i], within(1e-5f));
    }
    assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
  }

  @Test
  void channelsFirstIsReadAndWritten() {
    Path batch = npy("first.npy", List.of(5, 1, 8, 8), noise(5 * 64));
    Path last = folder.resolve("last");
    Path first = folder.resolve("first");
    predict("--input", batch(), "--taps", "conv1", "--taps-out", last);
    Outcome outcome =
        predict("--input", batch, "--layout", "nchw", "--taps", "conv1", "--taps-out", first);
    assertThat(outcome.err()).isEmpty();
    float[] channelsLast = read(last.resolve("conv1.npy"), 5, 8, 8, 4);
    float[] channelsFirst = read(first.resolve("conv1.npy"), 5, 4, 8, 8);
    for (int image = 0; image < 5; image++) {
      for (int place = 0; place < 64; place++) {
        for (int channel = 0; channel < 4; channel++) {
          assertThat(channelsFirst[(image * 4 + channel) * 64 + place])
              .isEqualTo(channelsLast[(image * 64 + place) * 4 + channel]);
        }
      }
    }
  }

  @Test
  void jsonHasTheTopClassesAndTheLogits() throws IOException {
    Path output = folder.resolve("logits.json");
    Path names = Files.writeString(folder.resolve("names.txt"), "top\nmiddle\nbottom\n");
    Outcome outcome =
        predict(
            "--input",
            batch(),
            "--output",
            output,
            "--format",
            "json",
            "--top",
            2,
            "--class-names",
            names);
    assertThat(outcome.err()).isEmpty();
    Map<String, Object> shown = JSON.std.mapFrom(outcome.out());
    assertThat(shown).containsEntry("model", "Tiny").containsEntry("classes", 3);
    assertThat(String.valueOf(shown.get("images"))).contains("name=", "probability=", "image=4");
    Map<String, Object> written = JSON.std.mapFrom(Files.readString(output));
    assertThat(written).containsEntry("shape", List.of(5, 3));
    assertThat((List<?>) written.get("logits")).hasSize(5);
  }

  /** A bright row, as class 0 of the training pictures has it. */
  private Path picture(String name, int scale, int brightRow) throws IOException {
    BufferedImage image = new BufferedImage(8 * scale, 8 * scale, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < 8 * scale; y++) {
      for (int x = 0; x < 8 * scale; x++) {
        image.setRGB(x, y, y / scale == brightRow ? 0xc8c8c8 : 0x323232);
      }
    }
    Path file = folder.resolve(name);
    ImageIO.write(image, "png", file.toFile());
    return file;
  }

  @Test
  void picturesArePreparedAsTheRunsRecipeSays() throws IOException {
    Path names = Files.writeString(folder.resolve("names.txt"), "upper\nmiddle\nlower\n");
    Path pictures = Files.createDirectories(folder.resolve("pictures"));
    picture("pictures/b.png", 1, 1);
    picture("pictures/a.png", 1, 5);
    Files.writeString(pictures.resolve("readme.txt"), "no picture");
    Path more = picture("more.png", 1, 3);
    Outcome outcome = predict(more, "--input", pictures, "--class-names", names, "--top", 1);
    assertThat(outcome.err()).isEmpty();
    List<String> lines = outcome.out().lines().toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(1)).contains("a.png", "lower");
    assertThat(lines.get(2)).contains("b.png", "upper");
    assertThat(lines.get(3)).contains("more.png", "middle");
  }

  @Test
  void arraysThatDoNotFitAreToldWithWhatIsProbablyMeant() {
    Path first = npy("first.npy", List.of(4, 1, 8, 8), noise(4 * 64));
    assertFailure(
        predict("--input", first), 4, "[4, 1, 8, 8] looks like nchw", "give `--layout nchw`");
    assertFailure(
        predict("--input", batch(), "--layout", "nchw"), 4, "looks like nhwc", "--layout nhwc");
    Path colour = npy("colour.npy", List.of(4, 8, 8, 3), noise(4 * 192));
    assertFailure(
        predict("--input", colour), 4, "expected [N, 8, 8, 1] (nhwc), found [4, 8, 8, 3]");
    Path single = npy("single.npy", List.of(8, 8, 1), noise(64));
    assertFailure(predict("--input", single), 4, "found [8, 8, 1]", "array[None]");
    Path none = npy("none.npy", List.of(0, 8, 8, 1), new float[0]);
    assertFailure(predict("--input", none), 4, "holds no image");
  }

  @Test
  void damagedArraysAreTold() throws IOException {
    byte[] whole = Files.readAllBytes(batch());
    Path part = Files.write(folder.resolve("part.npy"), Arrays.copyOf(whole, whole.length - 1));
    assertFailure(predict("--input", part), 4, "part.npy", "bytes by its header");
    Path header = Files.write(folder.resolve("header.npy"), Arrays.copyOf(whole, 40));
    assertFailure(predict("--input", header), 4, "header.npy", "cut off");
    Path text = Files.writeString(folder.resolve("text.npy"), "no array at all");
    assertFailure(predict("--input", text), 4, "text.npy", "no array of NumPy's format");
    assertFailure(predict("--input", folder.resolve("nowhere.npy")), 4, "nowhere.npy");
  }

  @Test
  void anUnknownTapIsGuessedAndTheOthersListed() {
    assertFailure(
        predict("--input", batch(), "--taps", "conv2", "--taps-out", folder.resolve("taps")),
        2,
        "no tap `conv2`",
        "did you mean `conv1`?",
        "`conv1`, `s1`, `head`");
    assertThat(folder.resolve("taps")).doesNotExist();
  }

  @Test
  void optionsThatMissOneAnotherAreUsage() {
    assertFailure(Outcome.of("predict", spec, "--input", batch()), 2, "--weights");
    assertFailure(predict("--input", batch(), "--taps", "s1"), 2, "`--taps-out` together");
    assertFailure(predict(), 2, "expected `--input`");
    assertFailure(predict("--input", batch(), "--output", "x.txt"), 2, ".npy or .json");
    assertFailure(
        Outcome.of("predict", spec, "--weights", folder.resolve("w.pth"), "--input", batch()),
        4,
        "no weights");
  }

  @Test
  void imagesThatHoldNoNumbersAreAnErrorAndLeaveNoFile() {
    float[] values = noise(5 * 64);
    values[3 * 64 + 7] = Float.NaN;
    Path bad = npy("bad.npy", List.of(5, 8, 8, 1), values);
    Path output = folder.resolve("logits.npy");
    Path taps = folder.resolve("taps");
    assertFailure(
        predict(
            "--input", bad, "--output", output, "--taps", "s1", "--taps-out", taps, "--batch", 2),
        4,
        "image 3 of",
        "bad.npy` holds NaN");
    assertThat(output).doesNotExist();
    assertThat(taps).isEmptyDirectory();
    assertThat(folder).isDirectoryNotContaining("glob:**unfinished");
  }

  @Test
  void verifyPassesOnItsOwnNumbersAndNamesTheTapThatDiffers() {
    Path batch = batch();
    Path logits = folder.resolve("logits.npy");
    Path taps = folder.resolve("taps");
    predict("--input", batch, "--output", logits, "--taps", "conv1,s1/0", "--taps-out", taps);
    Outcome same = verify("--input", batch, "--reference", logits, "--taps-reference", taps);
    assertThat(same.err()).isEmpty();
    assertThat(same.out()).contains("conv1", "s1/0", "logits", "all within the bound of 1e-04");
    assertThat(same.exitCode()).isZero();
    float[] values = read(taps.resolve("s1.0.npy"), 5, 8, 8, 4);
    values[256 + 9] += 0.5f;
    npy("taps/s1.0.npy", List.of(5, 8, 8, 4), values);
    Outcome other = verify("--input", batch, "--reference", logits, "--taps-reference", taps);
    assertThat(other.exitCode()).isEqualTo(1);
    assertThat(other.out().lines().filter(line -> line.contains("above the bound")))
        .singleElement()
        .asString()
        .startsWith("s1/0")
        .containsPattern("  1  above");
    assertThat(verify("--input", batch, "--taps-reference", taps, "--bound", 10).exitCode())
        .isZero();
  }

  @Test
  void verifyTellsReferencesThatDoNotFit() {
    Path batch = batch();
    Path few = npy("few.npy", List.of(4, 3), noise(12));
    assertFailure(verify("--input", batch, "--reference", few), 4, "expected 5, found [4, 3]");
    Path wide = npy("wide.npy", List.of(5, 4), noise(20));
    assertFailure(
        verify("--input", batch, "--reference", wide), 4, "expected [5, 3], found [5, 4]");
    assertFailure(verify("--input", batch), 2, "expected `--reference`");
    assertFailure(
        verify("--input", batch, "--taps-reference", folder.resolve("none")), 4, "conv1.npy");
  }

  private static Outcome evaluate(Object... more) {
    List<Object> all = new ArrayList<>(List.of("evaluate"));
    all.addAll(Arrays.asList(more));
    return Outcome.of(all.toArray());
  }

  @Test
  void anEvaluationTellsEachClassAndWhatItIsTakenFor() throws IOException {
    Path picture = folder.resolve("confusion.png");
    Outcome table = evaluate(run, "--confusion", picture);
    assertThat(table.err()).isEmpty();
    assertThat(table.out())
        .contains("top-1", "(47 of 47), top-5 100.00 %", "class", "is \\ taken for");
    BufferedImage drawn = ImageIO.read(picture.toFile());
    // The first cell is full: all of its class are right.
    assertThat(drawn.getRGB(150, 150) & 0xffffff).isEqualTo(0x1f4e9c);
    assertThat(drawn.getRGB(500, 150) & 0xffffff).isEqualTo(0xffffff);
    Map<String, Object> json = JSON.std.mapFrom(evaluate(run, "--format", "json").out());
    assertThat(json).containsEntry("correct", 47).containsEntry("total", 47);
    assertThat(json).containsEntry("top5", 1.0).containsKey("loss");
    assertThat(json.get("confusion"))
        .isEqualTo(List.of(List.of(16, 0, 0), List.of(0, 16, 0), List.of(0, 0, 15)));
    assertThat((List<?>) json.get("per_class")).hasSize(3);
  }

  @Test
  void weightsOfARunAreJudgedOnNamedDataAsTheRunIs() {
    String data = "idx:" + shared.resolve("data");
    Outcome named = evaluate(spec, "--weights", run, "--data", data, "--format", "json");
    assertThat(named.err()).isEmpty();
    assertThat(named.out()).isEqualTo(evaluate(run, "--format", "json").out());
    Outcome other =
        evaluate(spec, "--weights", run, "--data", data, "--normalize", "mean=0.9,std=0.01");
    assertThat(other.err()).isEmpty();
    assertThat(other.out()).doesNotContain("(47 of 47)");
  }

  @Test
  void picturesInAFolderForEachClassAreJudged() throws IOException {
    Path classes = folder.resolve("classes");
    int row = 1;
    for (String name : List.of("a", "b", "c")) {
      Files.createDirectories(classes.resolve(name));
      picture("classes/" + name + "/1.png", 1, row);
      row += 2;
    }
    Outcome outcome = evaluate(spec, "--weights", run, "--data", "folder:" + classes);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).contains("on folder: top-1 100.00 % (3 of 3)");
  }

  @Test
  void evaluationsThatCantBeAreTold() {
    String data = "idx:" + shared.resolve("data");
    assertFailure(evaluate(spec, "--weights", run), 2, "expected `--data` beside `--weights`");
    assertFailure(evaluate(run, "--normalize", "imagenet"), 2, "expected `--weights` beside");
    assertFailure(evaluate(run, "--crops", 3), 2, "1 or 10 crops");
    assertFailure(evaluate(run, "--crops", 10), 4, "ten crops need a window");
    assertFailure(
        evaluate(spec, "--weights", run, "--data", data, "--normalize", "imagnet"),
        2,
        "did you mean `imagenet`?");
    assertFailure(
        evaluate(spec, "--weights", run, "--data", data, "--normalize", "mean=1,2,std=1"),
        2,
        "2 means and 1 deviations");
    assertFailure(evaluate(spec, "--weights", run, "--data", "shapes"), 2, "tells 3 classes apart");
  }

  private static Outcome verify(Object... more) {
    List<Object> all = new ArrayList<>(List.of("verify", spec, "--weights", run));
    all.addAll(Arrays.asList(more));
    return Outcome.of(all.toArray());
  }
}
