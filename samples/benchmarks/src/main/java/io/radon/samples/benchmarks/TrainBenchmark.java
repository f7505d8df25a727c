package io.radon.samples.benchmarks;

import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutionException;

/**
 * Training end to end (reading, augmentation, step, listeners) against the bare step of the same
 * network on one batch, in turns in one process; prints JSON. {@code ratio_of_medians} is the share
 * of the bare step's rate that training reaches, and should be 0.95 or more.
 *
 * <p>Options: {@code --rounds 20 --steps 10 --batch 128 --threads 2}.
 */
final class TrainBenchmark {
  private static final int WARM_UP = 2;

  private TrainBenchmark() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
    Options options =
        Options.of(arguments, Map.of("rounds", 20, "steps", 10, "batch", 128, "threads", 2));
    int rounds = options.number("rounds");
    int steps = options.number("steps");
    Sample trained = new Sample(rounds);
    Sample bare = new Sample(rounds);
    Sample ratios = new Sample(rounds);
    RandomBatch batch = RandomBatch.of(options.number("batch"));
    try (GeneratedResNet20 network =
            new GeneratedResNet20(StepBenchmark.config(options.number("threads")));
        NoiseTraining training = new NoiseTraining()) {
      int all = (rounds + WARM_UP + 1) * steps;
      Turns turns =
          new Turns(
              training.trainer(all, options.number("batch"), options.number("threads")), steps);
      for (int round = -WARM_UP; round < rounds; round++) {
        boolean first = round % 2 == 0;
        double early = first ? turns.take() : seconds(network, batch, steps);
        double late = first ? seconds(network, batch, steps) : turns.take();
        if (round >= 0) {
          trained.add(first ? early : late);
          bare.add(first ? late : early);
          ratios.add(bare.get(round) / trained.get(round));
        }
      }
      turns.stop();
    }
    print(options, trained, bare, ratios);
  }

  private static double seconds(TrainingStep network, RandomBatch batch, int steps) {
    long started = System.nanoTime();
    for (int i = 0; i < steps; i++) {
      network.step(batch.pixels(), batch.classes(), 0.001f);
    }
    return (System.nanoTime() - started) / 1e9 / steps;
  }

  private static void print(Options options, Sample trained, Sample bare, Sample ratios) {
    System.out.printf(
        Locale.ROOT,
        "{\"train_images_per_second\": %.1f, \"bare_images_per_second\": %.1f,"
            + " \"ratio_of_medians\": %.4f, \"median_of_ratios\": %.4f, \"rounds\": %d,"
            + " \"steps_per_round\": %d, \"batch\": %d, \"threads\": %d}%n",
        options.number("batch") / trained.median(),
        options.number("batch") / bare.median(),
        bare.median() / trained.median(),
        ratios.median(),
        options.number("rounds"),
        options.number("steps"),
        options.number("batch"),
        options.number("threads"));
  }
}
