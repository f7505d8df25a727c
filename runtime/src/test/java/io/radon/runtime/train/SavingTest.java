package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.checkpoint.Checkpoint;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.optim.LearningRateSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a run saves, what it keeps, and what becomes of it when a save fails. */
class SavingTest {
  @TempDir private Path folder = Path.of("");

  private static List<Long> steps(Path run) {
    return RunFolder.open(run).checkpoints().stream().map(Checkpoint::step).toList();
  }

  private static List<String> names(Path run) throws IOException {
    try (Stream<Path> files = Files.list(run.resolve("checkpoints"))) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }

  @Test
  void anIntervalOfStepsAndTheNumberKeptAreTheTrainers() {
    Runs.Log log = new Runs.Log();
    Runs.trainer(folder)
        .checkpoints(CheckpointPolicy.every("5 steps").keepLast(3))
        .listeners(log)
        .fit();
    assertThat(steps(folder)).containsExactly(18L, 15L, 10L);
    assertThat(log.checkpoints)
        .extracting(Path::getFileName)
        .map(String::valueOf)
        .containsExactly("step-5-0.json", "step-10-0.json", "step-15-0.json", "step-18-0.json");
  }

  @Test
  void anIntervalOfEpochsCountsFromTheRunsBeginning() {
    Runs.trainer(folder).checkpoints(CheckpointPolicy.every("2 epochs").keepLast(9)).fit();
    assertThat(steps(folder)).containsExactly(18L, 12L);
  }

  @Test
  void anIntervalOfTheClockSavesWhenItIsOver() {
    Trainer trainer = Runs.trainer(folder);
    trainer
        .checkpoints(CheckpointPolicy.every("1 second").keepLast(9))
        .listeners(
            new TrainingListener() {
              @Override
              public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
                if (step == 8) {
                  pause(1_100);
                }
              }
            })
        .fit();
    assertThat(steps(folder)).contains(18L).anyMatch(step -> step >= 8 && step < 18);
  }

  private static void pause(long milliseconds) {
    try {
      Thread.sleep(milliseconds);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void theBestStaysThoughWorseOnesFollow() {
    // The rate of the second half destroys what was learnt.
    TrainingConfig config =
        Runs.config().rate((step, horizon) -> step < 2 * Runs.STEPS_PER_EPOCH ? 0.1 : 20).build();
    TrainingResult result =
        Runs.trainer(folder, config)
            .checkpoints(CheckpointPolicy.DEFAULT.keepLast(1).keepBest())
            .fit();
    double best = result.history().stream().mapToDouble(EpochRecord::testTop1).max().orElseThrow();
    int epoch =
        result.history().stream()
            .filter(row -> row.testTop1() == best)
            .findFirst()
            .orElseThrow()
            .epoch();
    assertThat(epoch).isLessThan(3);
    Checkpoint kept = RunFolder.open(folder).best().orElseThrow();
    assertThat(kept.step()).isEqualTo((long) epoch * Runs.STEPS_PER_EPOCH);
    assertThat(kept.score()).hasValue(best);
    assertThat(steps(folder)).containsExactly(18L, kept.step());
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource({
    "create, step-12-0.data",
    "write, step-12-0.data",
    "force, step-12-0.data",
    "move, step-12-0.data",
    "write, step-12-0.index",
    "force, step-12-0.index",
    "move, step-12-0.index",
    "write, step-12-0.json",
    "force, step-12-0.json",
    "move, step-12-0.json"
  })
  void aSaveThatFailsOnceIsToldLeavesNothingAndChangesNoBit(String action, String file)
      throws IOException {
    String expected = Runs.trainer(folder.resolve("whole")).fit().weightsDigest();
    Path run = folder.resolve("run");
    Runs.Log log = new Runs.Log();
    TrainingResult result =
        Runs.trainer(
                WatchedDisk.of(
                    run,
                    (done, name) -> {
                      if (done.equals(action) && name.startsWith(file)) {
                        throw new IOException("Input/output error");
                      }
                    }))
            .listeners(log)
            .fit();
    assertThat(result.weightsDigest()).isEqualTo(expected);
    assertThat(log.warnings)
        .singleElement()
        .asString()
        .contains("cannot write", "step-12-0", "Input/output error", "the run goes on");
    assertThat(steps(run)).containsExactly(18L, 6L);
    assertThat(names(run)).noneMatch(name -> name.startsWith("step-12"));
  }

  @Test
  void twoFailedSavesInARowEndTheRunWithTheLastGoodCheckpoint() throws IOException {
    Path run = folder.resolve("run");
    Runs.Log log = new Runs.Log();
    Trainer trainer =
        Runs.trainer(
                WatchedDisk.of(
                    run,
                    (action, name) -> {
                      if (action.equals("write") && name.matches("step-(8|12)-.*")) {
                        throw new IOException("No space left on device");
                      }
                    }))
            .checkpoints(CheckpointPolicy.every("4 steps"))
            .listeners(log);
    assertThatThrownBy(trainer::fit)
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("step-12-0")
        .hasMessageContaining("No space left on device");
    assertThat(log.warnings).hasSize(1);
    assertThat(steps(run)).containsExactly(4L);
    assertThat(names(run)).hasSize(3);
    assertThat(RunFolder.open(run).status()).isEqualTo(RunFolder.Status.INTERRUPTED);
    assertThat(Runs.trainer(run).resume().stopped()).isFalse();
  }

  @Test
  void aFolderThatMayNotBeWrittenIsToldBeforeTheFirstStep() {
    Runs.Log log = new Runs.Log();
    Trainer trainer =
        Runs.trainer(
                WatchedDisk.of(
                    folder.resolve("run"),
                    (action, name) -> {
                      throw new java.nio.file.AccessDeniedException(name);
                    }))
            .listeners(log);
    assertThatThrownBy(trainer::fit)
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("no permission")
        .hasMessageContaining("choose another output folder");
    assertThat(log.losses).isEmpty();
  }

  @Test
  void whatAKilledRunLeftIsRemovedAtTheNextStart() throws IOException {
    Runs.stoppedAfter(6, folder);
    Path checkpoints = folder.resolve("checkpoints");
    for (String name :
        List.of(
            "step-9-0.data-00000-of-00001",
            "step-9-0.index.0.unfinished",
            "step-9-0.json.unfinished")) {
      Files.writeString(checkpoints.resolve(name), "half");
    }
    Files.writeString(folder.resolve("history.csv.unfinished"), "half");
    Files.writeString(folder.resolve("run.json.unfinished"), "half");
    Trainer trainer = Runs.trainer(folder);
    trainer.requestStop();
    assertThat(trainer.resume().steps()).isEqualTo(6);
    assertThat(names(folder)).hasSize(3).allMatch(name -> name.startsWith("step-6-0."));
    try (Stream<Path> files = Files.list(folder)) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".unfinished"));
    }
  }

  @Test
  void oneKeptCheckpointIsNotPushedOutByADamagedNewerOne() throws IOException {
    Runs.trainer(folder).checkpoints(CheckpointPolicy.every("6 steps").keepLast(3)).fit();
    Path newest = folder.resolve("checkpoints/step-18-0.index");
    Files.write(newest, new byte[3]);
    TrainingResult again =
        Runs.trainer(folder).checkpoints(CheckpointPolicy.every("4 steps").keepLast(1)).resume();
    assertThat(again.stopped()).isFalse();
    assertThat(steps(folder)).containsExactly(18L);
  }

  @Test
  void aTimeLimitEndsTheRunWithACheckpointToGoOnFrom() {
    String expected = Runs.trainer(folder.resolve("whole")).fit().weightsDigest();
    Path run = folder.resolve("run");
    TrainingResult result = Runs.trainer(run).timeLimit(Duration.ofNanos(1)).fit();
    assertThat(result.ending()).isEqualTo(TrainingResult.Ending.TIME_LIMIT);
    assertThat(result.stopped()).isTrue();
    assertThat(result.steps()).isZero();
    assertThat(RunFolder.open(run).status()).isEqualTo(RunFolder.Status.STOPPED);
    assertThat(Runs.trainer(run).resume().weightsDigest()).isEqualTo(expected);
  }

  @Test
  void aRunIsInspectedFromCodeWhileItTrainsAndAfterwards() {
    Path run = folder.resolve("run");
    assertThat(RunFolder.open(run).status()).isEqualTo(RunFolder.Status.EMPTY);
    Trainer trainer = Runs.trainer(run);
    trainer
        .listeners(
            new TrainingListener() {
              @Override
              public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
                assertThat(RunFolder.open(run).status()).isEqualTo(RunFolder.Status.RUNNING);
                if (step == 7) {
                  trainer.requestStop();
                }
              }
            })
        .fit();
    RunFolder stopped = RunFolder.open(run);
    assertThat(stopped.status()).isEqualTo(RunFolder.Status.STOPPED);
    assertThat(stopped.history()).extracting(EpochRecord::epoch).containsExactly(1);
    assertThat(stopped.recipe()).containsEntry("name", "tiny").containsEntry("batch", 32);
    assertThat(steps(run)).containsExactly(7L, 6L);
    Runs.trainer(run).resume();
    assertThat(stopped.status()).isEqualTo(RunFolder.Status.COMPLETE);
    assertThat(stopped.history()).hasSize(3);
  }

  @Test
  void twoTrainersInOneProgramAtOnceDoNotTouchEachOther() throws Exception {
    TrainingConfig other = Runs.config().seed(5).rate(LearningRateSchedule.constant(0.02)).build();
    String first = Runs.trainer(folder.resolve("a")).fit().weightsDigest();
    String second = Runs.trainer(folder.resolve("b"), other).fit().weightsDigest();
    String[] together = new String[2];
    Thread one =
        new Thread(() -> together[0] = Runs.trainer(folder.resolve("c")).fit().weightsDigest());
    Thread two =
        new Thread(
            () -> together[1] = Runs.trainer(folder.resolve("d"), other).fit().weightsDigest());
    one.start();
    two.start();
    one.join();
    two.join();
    assertThat(together).containsExactly(first, second);
  }
}
