package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code radon}, with stand-ins for Maven and the JDK. */
@EnabledOnOs({OS.LINUX, OS.MAC})
class LauncherTest {
  @TempDir private Path folder = Path.of("");
  private FakeMachine machine;

  @BeforeEach
  void prepare() throws IOException {
    machine = new FakeMachine(folder);
  }

  private Outcome radon(String... arguments) throws IOException, InterruptedException {
    return machine.radon(folder, arguments);
  }

  @Test
  void theFirstUseBuildsAndTheSecondDoesNot() throws Exception {
    Outcome first = radon("check", "a b.rn");
    assertThat(first.err()).isEqualTo("building radon (first use, about a minute) …\n");
    assertThat(first.out()).isEqualTo("args: check a b.rn\n" + folder.toRealPath() + "\n");
    assertThat(first.exitCode()).isZero();
    Outcome second = radon("check", "b.rn");
    assertThat(second.err()).isEmpty();
    assertThat(machine.builds()).isEqualTo(1);
  }

  @Test
  void aChangedAnAddedAndARemovedSourceEachBuildAgain() throws Exception {
    radon("check");
    Path sources = machine.root.resolve("compiler/core/src/main/java");
    String again = "building radon (its sources changed) …\n";
    Files.setLastModifiedTime(sources.resolve("A.java"), FileTime.from(Instant.now()));
    assertThat(radon("check").err()).isEqualTo(again);
    assertThat(radon("check").err()).isEmpty();
    Files.delete(sources.resolve("A.java"));
    assertThat(radon("check").err()).isEqualTo(again);
    assertThat(radon("check").err()).isEmpty();
    FakeMachine.write(sources.resolve("B.java"), "class B {}");
    assertThat(radon("check").err()).isEqualTo(again);
    assertThat(radon("check").err()).isEmpty();
    assertThat(machine.builds()).isEqualTo(4);
  }

  @Test
  void aMissingJarOfTheBuildBuildsAgain() throws Exception {
    radon("check");
    Files.delete(machine.root.resolve(".radon/default/radon.jar"));
    radon("check");
    assertThat(machine.builds()).isEqualTo(2);
  }

  @Test
  void eachProfileHasABuildOfItsOwn() throws Exception {
    radon("check");
    machine.set("RADON_PROFILE", "gpu");
    assertThat(radon("check").err()).contains("first use");
    assertThat(machine.root.resolve(".radon/gpu/stamp")).exists();
  }

  @Test
  void theLauncherMayBeCalledThroughLinksFromAnyFolder() throws Exception {
    Path elsewhere = Files.createDirectories(folder.resolve("else where"));
    Files.createSymbolicLink(folder.resolve("first"), machine.root.resolve("radon"));
    machine.link(elsewhere.resolve("second"), "../first");
    Outcome outcome = machine.radon(elsewhere, "check", "x.rn");
    assertThat(outcome.out()).isEqualTo("args: check x.rn\n" + elsewhere.toRealPath() + "\n");
    assertThat(machine.root.resolve(".radon/default/radon.jar")).exists();
  }

  @Test
  void aJavaHomeWithoutJavaIsNamed() throws Exception {
    machine.set("JAVA_HOME", folder.resolve("no jdk").toString());
    Outcome outcome = radon("check");
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err())
        .startsWith("error: JAVA_HOME is `" + folder.resolve("no jdk") + "`, where there is no")
        .contains("install a JDK 17");
    assertThat(machine.builds()).isZero();
  }

  @Test
  void noJavaAtAllIsToldWithWhatToInstall() throws Exception {
    machine.set("JAVA_HOME", "");
    Outcome outcome = radon("check");
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("no Java was found", "apt install openjdk-17");
  }

  @Test
  void anOldJdkIsRefusedWithItsVersion() throws Exception {
    machine.jdk("11.0.21");
    Outcome outcome = radon("check");
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("expected a JDK 17 or newer, found Java 11 in `");
    machine.jdk("1.8.0_392");
    assertThat(radon("check").err()).contains("found Java 8 in `");
  }

  @Test
  void aJavaWithoutACompilerIsRefused() throws Exception {
    Files.delete(machine.jdk.resolve("bin/javac"));
    Outcome outcome = radon("check");
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("expected a JDK, found only a Java runtime");
  }

  @Test
  void aMissingMavenIsNamed() throws Exception {
    machine.removeMaven();
    Outcome outcome = radon("check");
    assertThat(outcome.exitCode()).isEqualTo(4);
    assertThat(outcome.err()).contains("Maven was not found", "apt install maven");
  }

  @Test
  void aFailedBuildShowsTheCompilersMessagesAndLeavesNothingHalfBuilt() throws Exception {
    machine.maven(
        "echo '[ERROR] A.java:[3,1] class expected'; echo '[ERROR] Failed to execute goal';"
            + " echo '[ERROR] Re-run Maven'; exit 1");
    Outcome outcome = radon("check");
    assertThat(outcome.exitCode()).isEqualTo(3);
    assertThat(outcome.err())
        .contains("A.java:[3,1] class expected", "radon could not be built", "build.log")
        .doesNotContain("Failed to execute", "Re-run");
    assertThat(radon("check").exitCode()).as("the next use tries again").isEqualTo(3);
  }

  @Test
  void theExitCodeIsThatOfTheProgram() throws Exception {
    machine.java("case \"$*\" in *Rehearsal*) ;; *) exit 130;; esac");
    assertThat(radon("check").exitCode()).isEqualTo(130);
    assertThat(radon("train", "a.rn").exitCode()).isEqualTo(130);
  }

  @Test
  void nothingOfTensorFlowsOwnWordsReachesTheTerminal() throws Exception {
    machine.java(
        """
        case "$*" in *Rehearsal*) exit ;; esac
        echo "level $TF_CPP_MIN_LOG_LEVEL"
        cat >&2 <<'END'
        WARNING: All log messages before absl::InitializeLog() is called are written to STDERR
        I0000 00:00:1795505660.312573   10390 mlir_graph_optimization_pass.cc:401] MLIR V1 optimization pass is not enabled
        W0000 00:00:1795507690.118844   20785 op_level_cost_estimator.cc:699] Error in PredictCost() for the op: op: "CropAndResize"
        2026-11-24 07:38:58.889759: W tensorflow/core/util/util.cc:163] Not handling type DT_DOUBLE
        2026-11-24 07:38:58.889759: E tensorflow/core/util/util.cc:163] a real error
        END
        echo "error: radon's own" >&0
        """);
    radon("check");
    Outcome outcome = radon("train", "a.rn");
    assertThat(outcome.out()).isEqualTo("level 2\n");
    assertThat(outcome.err().lines())
        .containsExactlyInAnyOrder(
            "2026-11-24 07:38:58.889759: E tensorflow/core/util/util.cc:163] a real error",
            "error: radon's own");
  }

  @Test
  void aTrainingShowsNoWordOfTensorFlow() throws Exception {
    machine.installRadon();
    Specs.write(
        folder,
        "tiny.rn",
        Specs.TINY
            + """

            recipe moving {
              optimizer    = sgd(momentum: 0.9, weight_decay: 1e-4)
              rate         = step_decay(0.05, factor: 0.1, at: [50] percent)
              batch        = 10
              until        = 2 epochs
              train_images = pad(2) -> random_crop(8x8) -> random_flip -> normalize(per_channel)
              test_images  = normalize(per_channel)
            }
            """);
    Path data = Pictures.write(folder.resolve("data"), 55, 21);
    Outcome outcome =
        radon("train", "tiny.rn", "--recipe", "moving", "--data", "idx:" + data, "--threads=2");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("Tiny after 2 epochs");
    assertThat(Files.readString(folder.resolve("runs/Tiny/run.json")))
        .contains("pad(2) -> random_crop(8x8) -> random_flip -> normalize(per_channel)");
  }

  @Test
  void theDoctorFindsTensorFlowAndTheDevice() throws Exception {
    machine.installRadon();
    Outcome outcome = radon("doctor");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .containsPattern("tensorflow +2\\.\\d+")
        .containsPattern("device +(cpu|gpu:0), \\d+ threads")
        .containsPattern("fashion-mnist +(found|not) in /");
    assertThat(outcome.exitCode()).isZero();
  }
}
