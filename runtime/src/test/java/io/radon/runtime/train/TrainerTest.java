package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.checkpoint.Checkpoint;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.data.DataException;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.LearningRateSchedule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrainerTest {
  @TempDir Path folder;

  @Test
  void theSameSeedGivesTheSameBitsAndAnotherSeedOthers() {
    String first = Runs.trainer(folder.resolve("a")).fit().weightsDigest();
    String second = Runs.trainer(folder.resolve("b")).fit().weightsDigest();
    String other =
        Runs.trainer(folder.resolve("c"), Runs.config().seed(2).build()).fit().weightsDigest();
    assertThat(second).isEqualTo(first);
    assertThat(other).isNotEqualTo(first);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 5, 6, 7, 13, 17})
  void aStoppedAndResumedRunHasTheBitsAndCurvesOfAnUninterruptedOne(long stop) {
    Runs.Log whole = new Runs.Log();
    TrainingResult uninterrupted = Runs.trainer(folder.resolve("a")).listeners(whole).fit();

    TrainingResult stopped = Runs.stoppedAfter(stop, folder.resolve("b"));
    Runs.Log rest = new Runs.Log();
    TrainingResult resumed = Runs.trainer(folder.resolve("b")).listeners(rest).resume();

    assertThat(stopped.stopped()).isTrue();
    assertThat(stopped.steps()).isEqualTo(stop);
    assertThat(resumed.stopped()).isFalse();
    assertThat(resumed.weightsDigest()).isEqualTo(uninterrupted.weightsDigest());
    assertThat(rest.losses).isEqualTo(whole.losses.subList((int) stop, Runs.STEPS));
    assertThat(rest.warnings).isEmpty();
    assertThat(resumed.history())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds", "imagesPerSecond")
        .isEqualTo(uninterrupted.history());
  }

  @Test
  void aStopRequestedBeforeTheFirstStepIsResumedToo() {
    String expected = Runs.trainer(folder.resolve("a")).fit().weightsDigest();
    Trainer trainer = Runs.trainer(folder.resolve("b"));
    trainer.requestStop();
    assertThat(trainer.fit().steps()).isZero();
    assertThat(Runs.trainer(folder.resolve("b")).resume().weightsDigest()).isEqualTo(expected);
  }

  @Test
  void aDamagedLastCheckpointIsPassedOverAndTheRunGoesOnFromTheOneBefore() throws IOException {
    TrainingResult whole = Runs.trainer(folder).fit();
    Path data =
        folder.resolve("checkpoints").resolve("step-" + Runs.STEPS + "-0.data-00000-of-00001");
    byte[] bytes = Files.readAllBytes(data);
    bytes[bytes.length / 2] ^= 1;
    Files.write(data, bytes);

    Runs.Log log = new Runs.Log();
    TrainingResult again = Runs.trainer(folder).listeners(log).resume();

    assertThat(log.warnings).singleElement().asString().contains("damaged", "step-18-0.json");
    assertThat(log.losses).hasSize(Runs.STEPS_PER_EPOCH);
    assertThat(again.weightsDigest()).isEqualTo(whole.weightsDigest());
    assertThat(RunFolder.open(folder).checkpoints())
        .extracting(Checkpoint::step)
        .as("the damaged one is gone")
        .containsExactly((long) Runs.STEPS, (long) Runs.STEPS - Runs.STEPS_PER_EPOCH);
  }

  @Test
  void resumingAFinishedRunChangesNothing() {
    TrainingResult whole = Runs.trainer(folder).fit();
    Runs.Log log = new Runs.Log();
    TrainingResult again = Runs.trainer(folder).listeners(log).resume();
    assertThat(log.losses).isEmpty();
    assertThat(log.checkpoints).isEmpty();
    assertThat(again.weightsDigest()).isEqualTo(whole.weightsDigest());
  }

  @Test
  void anotherSeedIsRefusedOnResume() {
    Runs.stoppedAfter(3, folder);
    assertThatThrownBy(() -> Runs.trainer(folder, Runs.config().seed(9).build()).resume())
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("expected seed `1`, found `9`");
  }

  @Test
  void anotherScheduleIsAllowedOnResumeAndSaidToFork() {
    Runs.stoppedAfter(3, folder);
    Runs.Log log = new Runs.Log();
    TrainingConfig slower = Runs.config().rate(LearningRateSchedule.constant(0.01)).build();
    Runs.trainer(folder, slower).listeners(log).resume();
    assertThat(log.warnings).singleElement().asString().contains("rate", "constant(0.01)");
    assertThat(RunRecord.read(folder).values()).containsEntry("forked", true);
  }

  @Test
  void aFolderWithARunIsNotTrainedIntoAgain() {
    Runs.stoppedAfter(1, folder);
    assertThatThrownBy(() -> Runs.trainer(folder).fit())
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("holds a run already");
  }

  @Test
  void aFolderWithoutARunIsNotResumed() {
    assertThatThrownBy(() -> Runs.trainer(folder).resume())
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("nothing to resume");
  }

  @Test
  void aFolderThatCannotBeMadeIsToldBeforeTraining() throws IOException {
    Path file = Files.writeString(folder.resolve("taken"), "a file");
    Runs.Log log = new Runs.Log();
    assertThatThrownBy(() -> Runs.trainer(file.resolve("run")).listeners(log).fit())
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("taken")
        .hasMessageContaining("choose another output folder");
    assertThat(log.losses).isEmpty();
  }

  @Test
  void aDivergedRunNamesTheStepAndKeepsTheLastCheckpoint() {
    TrainingConfig wild = Runs.config().rate(LearningRateSchedule.constant(1e30)).build();
    assertThatThrownBy(() -> Runs.trainer(folder, wild).fit())
        .isInstanceOf(DivergenceException.class)
        .hasMessageContaining("at step ")
        .hasMessageContaining("first at step ")
        .hasMessageContaining("before the first checkpoint")
        .hasMessageContaining("lower the learning rate");
    assertThat(RunRecord.read(folder).text("status")).isEqualTo("diverged");
  }

  @Test
  void theRunLearnsAndItsRecordsSayHow() throws IOException {
    TrainingResult result =
        Runs.trainer(folder, Runs.config().rate(LearningRateSchedule.constant(0.1)).build()).fit();
    EpochRecord last = result.last().orElseThrow();
    assertThat(last.testTop1()).isGreaterThan(0.9);

    RunRecord record = RunRecord.read(folder);
    assertThat(record.values())
        .containsEntry("model", "Tiny")
        .containsEntry("status", "complete")
        .containsEntry("parameters", 259)
        .containsEntry("epochs", 3)
        .containsEntry("steps", 18)
        .containsEntry("test_top1", last.testTop1())
        .containsEntry("train_top1", last.trainTop1())
        .containsEntry("device", "cpu")
        .containsEntry("threads", 2)
        .containsKeys("seed", "images_per_second", "model_digest", "versions", "data", "recipe");

    assertThat(Files.readAllLines(folder.resolve("history.csv")))
        .hasSize(4)
        .first()
        .isEqualTo(
            "epoch,step,learning_rate,train_loss,train_top1,test_loss,test_top1,seconds,"
                + "images_per_second,train_error,test_error");
  }

  @Test
  void evaluatingInAnyBatchSizeGivesTheTrainersNumbers() {
    EpochRecord last = Runs.trainer(folder).fit().last().orElseThrow();
    List<ImageStep> steps = Runs.config().build().testImages();
    for (int batch : new int[] {1, 7, 50, 64}) {
      Evaluation found =
          Evaluator.evaluate(
              TinyNetwork.TINY,
              folder,
              Colours.split(170, 50).test(),
              steps,
              batch,
              Runs.config().build().device(),
              2);
      assertThat(found.total()).isEqualTo(50);
      assertThat(found.top1()).isEqualTo(last.testTop1());
      assertThat(found.loss()).isCloseTo(last.testLoss(), within(1e-5));
    }
  }

  @Test
  void dataOfAnotherSizeIsRefusedWithBothSizes() {
    TrainingConfig cropped =
        Runs.config().trainImages(List.of(new ImageStep.RandomCrop(6, 6))).build();
    assertThatThrownBy(() -> Runs.trainer(folder, cropped).fit())
        .isInstanceOf(DataException.class)
        .hasMessageContaining("8x8x3")
        .hasMessageContaining("6x6x3");
  }
}
