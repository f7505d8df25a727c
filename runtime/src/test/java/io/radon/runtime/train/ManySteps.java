package io.radon.runtime.train;

import io.radon.runtime.optim.TrainingTime;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A program that trains a small network for 2,000 steps and prints how much memory it has. */
public final class ManySteps {
  static final int STEPS = 2_000;
  static final int EVERY = 100;

  private ManySteps() {}

  /** Takes the run's folder. */
  public static void main(String[] arguments) {
    TrainingConfig config = Runs.config().batch(128).until(TrainingTime.steps(STEPS)).build();
    Trainer.of(TinyNetwork.TINY)
        .data(Colours.split(128 * STEPS, 10))
        .config(config)
        .output(Path.of(arguments[0]))
        .listeners(
            new TrainingListener() {
              @Override
              public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
                if (step % EVERY == 0) {
                  System.out.println("resident " + residentKibibytes());
                }
              }
            })
        .fit();
  }

  private static long residentKibibytes() {
    try {
      return Files.readAllLines(Path.of("/proc/self/status")).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
