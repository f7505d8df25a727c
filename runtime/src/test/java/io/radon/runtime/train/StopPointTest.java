package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.optim.Adam;
import io.radon.runtime.optim.Averaging;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Optimizer;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.tensor.Device;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Wherever a run stops, it ends in the same bits: weights, slots of the optimizer, statistics of
 * the norms, sums of gradients and averages (all of them variables), and the numbers of the images
 * in their order.
 */
class StopPointTest {
  private static final int WARMUP = 4;
  private static final int EDGE = 8;
  private static final int ACCUMULATED = 4;

  @TempDir private Path folder = Path.of("");

  private static TrainingConfig config(String rule) {
    Optimizer optimizer = rule.equals("adam") ? Adam.of(1e-4) : Sgd.of(0.9, 1e-4);
    TrainingConfig.Builder builder = Runs.config();
    if (rule.equals("all")) {
      builder
          .accumulate(ACCUMULATED)
          .averaging(new Averaging(0.9, true, 2))
          .labelSmoothing(0.1)
          .mixing(new Mixing(0.2, 1, 0.8, 0.5));
    }
    return builder
        .optimizer(optimizer)
        .rate(
            LearningRateSchedule.warmUp(
                TrainingTime.steps(WARMUP),
                LearningRateSchedule.stepDecay(0.05, 0.1, List.of(TrainingTime.steps(EDGE)))))
        .build();
  }

  @ParameterizedTest(name = "{0}, step {1}: {2}")
  @CsvSource({
    "sgd, 0, before the first step",
    "sgd, 1, after the first step",
    "sgd, 3, within an epoch",
    "sgd, 4, the end of the warm-up",
    "sgd, 5, before the last batch of an epoch which is short",
    "sgd, 6, the boundary of two epochs",
    "sgd, 8, the edge of the schedule",
    "sgd, 17, before the last batch of all",
    "adam, 1, after the first step",
    "adam, 4, the end of the warm-up",
    "adam, 6, the boundary of two epochs",
    "adam, 8, the edge of the schedule",
    "all, 0, before the first batch of an update, the averages being the weights",
    "all, 1, after the first of four batches of an update",
    "all, 4, after the first update",
    "all, 7, before the last of four batches of an update",
    "all, 8, after the first update that averages",
    "all, 17, within the update that is never made",
  })
  void aRunStoppedAnywhereEndsInTheSameBits(String rule, int stop, String where) {
    TrainingResult whole = Runs.trainer(folder.resolve("whole"), config(rule)).fit();

    Path stopped = folder.resolve("stopped");
    TrainingResult half = Runs.stoppedAfter(stop, stopped, config(rule));
    assertThat(half.steps()).as(where).isEqualTo(stop);
    TrainingResult rest = Runs.trainer(stopped, config(rule)).resume();

    assertThat(rest.weightsDigest()).isEqualTo(whole.weightsDigest());
    assertThat(rest.samplesDigest()).isEqualTo(whole.samplesDigest());
    assertThat(half.samplesDigest()).isNotEqualTo(whole.samplesDigest());
  }

  @Test
  void aRunThatDiedAfterAStepEndsInTheSameBits() throws IOException {
    Path whole = folder.resolve("whole");
    TrainingResult expected =
        Runs.trainer(whole, config("sgd"))
            .checkpoints(CheckpointPolicy.every("1 step").keepLast(Runs.STEPS))
            .fit();
    for (int step : new int[] {1, WARMUP, 5, 6, 7, EDGE, 12, 17}) {
      Path died = folder.resolve("died-" + step);
      copy(whole.resolve("checkpoints"), died.resolve("checkpoints"), "step-" + step + "-0.");
      TrainingResult rest = Runs.trainer(died, config("sgd")).resume();
      assertThat(rest.weightsDigest())
          .as("after step %s", step)
          .isEqualTo(expected.weightsDigest());
      assertThat(rest.samplesDigest()).isEqualTo(expected.samplesDigest());
    }
  }

  /** What a file calls by the name of a weight is its average, for those who read the file. */
  @Test
  void aCheckpointGivesTheAveragesToWhoeverEvaluatesIt() {
    Path run = folder.resolve("averaged");
    TrainingResult result = Runs.trainer(run, config("all")).fit();
    Evaluation again =
        Evaluator.evaluate(
            TinyNetwork.TINY,
            run,
            Colours.split(170, 50).test(),
            config("all").testImages(),
            16,
            Device.CPU,
            2);
    EpochRecord last = result.history().get(result.history().size() - 1);
    assertThat(again.loss()).isEqualTo(last.testLoss());
  }

  private static void copy(Path from, Path to, String prefix) throws IOException {
    Files.createDirectories(to);
    try (DirectoryStream<Path> files = Files.newDirectoryStream(from, prefix + "*")) {
      for (Path file : files) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }
}
