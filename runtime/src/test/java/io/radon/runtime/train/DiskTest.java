package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.CheckpointStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the disk can do to a run. */
class DiskTest {
  @TempDir Path folder;

  @Test
  void aFullDiskEndsTheRunAndTheLastCheckpointIsThereToGoOnFrom() throws IOException {
    String expected = Runs.trainer(folder.resolve("whole")).fit().weightsDigest();
    try (SmallDisk disk = SmallDisk.mount(folder.resolve("disk"), "256k")) {
      Path run = disk.path().resolve("run");
      Path filler = disk.path().resolve("filler");
      Trainer trainer =
          Runs.trainer(run).listeners(afterTheFirstSave(() -> SmallDisk.fill(filler)));
      assertThatThrownBy(trainer::fit)
          .isInstanceOf(CheckpointException.class)
          .hasMessageStartingWith("cannot write ")
          .hasMessageContaining(run.toString())
          .hasMessageContaining("No space left on device")
          .hasMessageContaining("check free space");
      CheckpointStore checkpoints = new CheckpointStore(run.resolve("checkpoints"), warning -> {});
      assertThat(checkpoints.newest().orElseThrow().step()).isEqualTo(Runs.STEPS_PER_EPOCH);

      Files.delete(filler);
      assertThat(Runs.trainer(run).resume().weightsDigest()).isEqualTo(expected);
    }
  }

  @Test
  void aFolderInWhichAnotherRunTrainsIsRefusedAndFreeAgainAfterwards() {
    List<Throwable> refusals = new ArrayList<>();
    Runs.stoppedAfter(1, folder);
    Runs.trainer(folder)
        .listeners(afterStep(2, () -> refusals.add(catchThrowable(Runs.trainer(folder)::resume))))
        .resume();
    assertThat(refusals)
        .singleElement()
        .isInstanceOf(CheckpointException.class)
        .asString()
        .contains("is in use", folder.toString(), "choose another output folder");
    assertThat(Runs.trainer(folder).resume().stopped()).isFalse();
  }

  @Test
  void aTrainerKnowsWhetherThereIsACheckpointToGoOnFrom() {
    assertThat(Runs.trainer(folder).hasCheckpoint()).isFalse();
    Runs.stoppedAfter(1, folder);
    assertThat(Runs.trainer(folder).hasCheckpoint()).isTrue();
  }

  private static TrainingListener afterTheFirstSave(Runnable action) {
    return new TrainingListener() {
      private boolean done;

      @Override
      public void checkpointSaved(Path manifest) {
        if (!done) {
          done = true;
          action.run();
        }
      }
    };
  }

  private static TrainingListener afterStep(long step, Runnable action) {
    return new TrainingListener() {
      @Override
      public void stepDone(long done, int epoch, double loss, double imagesPerSecond) {
        if (done == step) {
          action.run();
        }
      }
    };
  }
}
