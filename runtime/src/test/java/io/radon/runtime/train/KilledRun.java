package io.radon.runtime.train;

import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.optim.TrainingTime;
import java.nio.file.Path;

/**
 * A program that trains, or goes on, in a folder, and prints a line for each step and for each
 * thing it is about to do to the disk, so that another may kill it there. It never waits for
 * anyone.
 */
public final class KilledRun {
  private static final int STEPS = 60;

  private KilledRun() {}

  /** Takes the run's folder. */
  public static void main(String[] arguments) {
    Path real = Path.of(arguments[0]);
    Path watched = WatchedDisk.of(real, (action, file) -> say(action + " " + file));
    Trainer trainer =
        trainer(watched)
            .listeners(
                new TrainingListener() {
                  @Override
                  public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
                    say("step " + step);
                  }
                });
    TrainingResult result = trainer.hasCheckpoint() ? trainer.resume() : trainer.fit();
    say("digest " + result.weightsDigest() + " " + result.samplesDigest());
  }

  static Trainer trainer(Path folder) {
    return Runs.trainer(folder, Runs.config().until(TrainingTime.steps(STEPS)).build())
        .checkpoints(CheckpointPolicy.every("3 steps"));
  }

  private static void say(String line) {
    System.out.println(line);
    System.out.flush();
  }
}
