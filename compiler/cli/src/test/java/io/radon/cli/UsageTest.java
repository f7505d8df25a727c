package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UsageTest {
  @TempDir private Path folder = Path.of("");

  private static void assertUsage(Outcome outcome, String... parts) {
    assertThat(outcome.err()).contains(parts).startsWith("error: ").doesNotContain("\tat ");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void noCommandIsAMistakeThatPointsToHelp() {
    assertUsage(Outcome.of(), "expected a command", "radon --help");
  }

  @Test
  void aMisspeltCommandIsGuessed() {
    assertUsage(Outcome.of("sumary", "x.rn"), "did you mean `summary`");
  }

  @Test
  void aMisspeltOptionIsGuessed() {
    assertUsage(Outcome.of("train", "x.rn", "--epoch", "3"), "--epoch", "did you mean", "--epochs");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check",
        "compile",
        "format",
        "summary",
        "train",
        "evaluate",
        "predict",
        "verify",
        "weights",
        "identify",
        "new",
        "doctor",
        "completion"
      })
  void everyHelpEndsInExamplesThatStartWithRadon(String command) {
    Outcome outcome = Outcome.of(command, "--help");
    assertThat(outcome.exitCode()).isZero();
    String examples = outcome.out().substring(outcome.out().indexOf("Examples:"));
    assertThat(examples.lines().skip(1)).isNotEmpty().allMatch(line -> line.startsWith("  radon "));
  }

  @Test
  void theVersionNamesTheCommit() {
    assertThat(Outcome.of("--version").out()).startsWith("radon ").contains("commit ", "Java 17");
  }

  @ParameterizedTest
  @ValueSource(strings = {"check", "summary", "train", "evaluate"})
  void aMissingSpecIsToldWithTheNearestThereIs(String command) throws IOException {
    Specs.tiny(folder);
    assertUsage(
        Outcome.of(command, folder.resolve("tyni.rn")), "no spec", "did you mean", "tiny.rn");
  }

  @Test
  void aFolderIsNoSpecToTrain() {
    assertUsage(Outcome.of("train", folder), "is a folder", "expected a spec");
  }

  @Test
  void aFolderWithoutSpecsCantBeChecked() {
    assertUsage(Outcome.of("check", folder), "no spec below");
  }

  @Test
  void severalModelsNeedAName() throws IOException {
    Path spec =
        Specs.write(folder, "nets.rn", Specs.TINY + "\nmodel Other = Tiny { shortcut = plain }\n");
    assertUsage(Outcome.of("summary", spec), "several models", "Tiny, Other", "nets.rn:Tiny`");
    assertThat(Outcome.of("summary", spec + ":Other").exitCode()).isZero();
  }

  @Test
  void aTemplateNeedsArguments() {
    assertUsage(
        Outcome.of("summary", Outcome.zoo("cifar10/family.rn")),
        "no model without required parameters");
  }

  @Test
  void compileNeedsAFolder() throws IOException {
    assertUsage(Outcome.of("compile", Specs.tiny(folder)), "--output");
  }

  @ParameterizedTest
  @ValueSource(strings = {"bacth=32", "batch", "batch=0", "batch=many", "rate=-1", "momentum=2"})
  void aBadSettingIsToldWithACaretUnderIt(String setting) throws IOException {
    Outcome outcome = Outcome.of("train", Specs.tiny(folder), "--set", setting);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("error[RN").contains(setting, "^", "--set:1:");
    assertThat(outcome.out()).isEmpty();
  }

  @Test
  void aMisspeltSettingIsGuessed() throws IOException {
    Outcome outcome = Outcome.of("train", Specs.tiny(folder), "--set", "bacth=32");
    assertThat(outcome.err()).contains("`bacth`", "did you mean `batch`?");
  }

  @Test
  void unknownDataIsAMistakeInTheCommandLine() throws IOException {
    assertUsage(Outcome.of("train", Specs.tiny(folder), "--data", "cifar"), "cifar10:DIR");
  }

  @Test
  void anUnknownRecipeIsGuessed() throws IOException {
    assertUsage(
        Outcome.of("train", Specs.tiny(folder), "--recipe", "shapes_quik"),
        "unknown recipe",
        "did you mean `shapes_quick`?");
  }

  @Test
  void numbersThatCantBeAreRefused() throws IOException {
    Path spec = Specs.tiny(folder);
    assertUsage(Outcome.of("train", spec, "--epochs", "0"), "--epochs");
    assertUsage(Outcome.of("train", spec, "--threads", "0"), "--threads");
    assertUsage(Outcome.of("train", spec, "--seed", "one"), "--seed");
    assertUsage(Outcome.of("train", spec, "--device", "tpu"), "auto", "cpu", "gpu:N");
  }

  @Test
  void aClassCountThatDoesNotFitTheDataIsToldWithTheReferenceThatDoes() throws IOException {
    Path spec = Specs.write(folder, "five.rn", Specs.TINY.replace("= 3", "= 5"));
    String data = "idx:" + Pictures.write(folder.resolve("data"), 30, 9);
    assertUsage(
        Outcome.of("train", spec, "--data", data, "--out", folder.resolve("out")),
        "`Tiny` tells 5 classes apart, but the data `idx` has 3",
        "five.rn:Tiny(classes: 3)`");
    assertThat(folder.resolve("out")).doesNotExist();
  }

  @Test
  void aRecipeThatGivesImagesOfAnotherSizeIsRefused() throws IOException {
    String data = "idx:" + Pictures.write(folder.resolve("data"), 30, 9);
    assertUsage(
        Outcome.of("train", Specs.tiny(folder), "--data", data, "--recipe", "cifar10_short"),
        "random_crop(32x32)");
  }

  @Test
  void aBatchLargerThanTheDataIsRefused() throws IOException {
    String data = "idx:" + Pictures.write(folder.resolve("data"), 30, 9);
    assertUsage(
        Outcome.of("train", Specs.tiny(folder), "--data", data),
        "a batch of 64 is more than the 30 training images",
        "--set batch=3");
  }

  @Test
  void aRateInTurnsThatDoesNotFitTheStepsOfTheDataIsRefused() throws IOException {
    String data = "idx:" + Pictures.write(folder.resolve("data"), 30, 9);
    String rate = "rate=linear(0.01, to: 0.4, over: 100 steps) -> cosine(0.4)";
    assertUsage(
        Outcome.of(
            "train",
            Specs.tiny(folder),
            "--data",
            data,
            "--epochs",
            1,
            "--set",
            "batch=3",
            "--set",
            rate),
        "don't fit a run of 10 steps",
        "from step 0 to step 100");
  }

  @Test
  void aFolderThatIsNotEmptyIsNeverWrittenTo() throws IOException {
    Path spec = Specs.tiny(folder);
    String data = "idx:" + Pictures.write(folder.resolve("data"), 90, 10);
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("precious.txt"), "x");
    assertUsage(Outcome.of("train", spec, "--data", data, "--out", out), "not empty", "--resume");
    assertThat(out).isDirectoryContaining("glob:**precious.txt");
    assertThat(out.resolve("run.json")).doesNotExist();
  }

  @Test
  void resumeNeedsARun() throws IOException {
    assertUsage(Outcome.of("train", Specs.tiny(folder), "--resume"), "--out DIR");
    assertUsage(Outcome.of("train", "--resume", "--out", folder), "no run in");
    assertUsage(
        Outcome.of("train", "--resume", "--out", folder, "--seed", "2"),
        "keeps its seed, recipe and precision");
  }

  @Test
  void aFolderWithoutARunCantBeEvaluated() {
    assertUsage(Outcome.of("evaluate", folder), "no run in");
  }
}
