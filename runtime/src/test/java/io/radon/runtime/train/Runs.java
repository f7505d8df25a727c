package io.radon.runtime.train;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.tensor.Device;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Small runs: 2 epochs of 6 steps, the last of each with a short batch. */
final class Runs {
  static final int STEPS_PER_EPOCH = 6;
  static final int STEPS = 3 * STEPS_PER_EPOCH;

  private Runs() {}

  static TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("tiny")
        .rate(LearningRateSchedule.stepDecay(0.05, 0.1, List.of(TrainingTime.percent(70))))
        .batch(32)
        .evaluationBatch(16)
        .until(TrainingTime.epochs(3))
        .trainImages(
            List.of(
                new ImageStep.Pad(2),
                new ImageStep.RandomCrop(8, 8),
                new ImageStep.RandomFlip(),
                ImageStep.Normalize.perChannel()))
        .testImages(List.of(ImageStep.Normalize.perChannel()))
        .threads(2)
        .device(Device.CPU);
  }

  static Trainer trainer(Path folder) {
    return trainer(folder, config().build());
  }

  static Trainer trainer(Path folder, TrainingConfig config) {
    return Trainer.of(TinyNetwork.TINY).data(Colours.split(170, 50)).config(config).output(folder);
  }

  /** Trains until the given step is done, and stops there. */
  static TrainingResult stoppedAfter(long step, Path folder, TrainingListener... more) {
    return stoppedAfter(step, folder, config().build(), more);
  }

  /** The same with another configuration. */
  static TrainingResult stoppedAfter(
      long step, Path folder, TrainingConfig config, TrainingListener... more) {
    Trainer trainer = trainer(folder, config).listeners(more);
    if (step == 0) {
      trainer.requestStop();
    }
    return trainer
        .listeners(
            new TrainingListener() {
              @Override
              public void stepDone(long done, int epoch, double loss, double imagesPerSecond) {
                if (done == step) {
                  trainer.requestStop();
                }
              }
            })
        .fit();
  }

  /** What a listener is told, in words. */
  static final class Log implements TrainingListener {
    final List<String> warnings = new ArrayList<>();
    final List<Double> losses = new ArrayList<>();
    final List<Path> checkpoints = new ArrayList<>();

    @Override
    public void warning(String message) {
      warnings.add(message);
    }

    @Override
    public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
      losses.add(loss);
    }

    @Override
    public void checkpointSaved(Path manifest) {
      checkpoints.add(manifest);
    }
  }
}
