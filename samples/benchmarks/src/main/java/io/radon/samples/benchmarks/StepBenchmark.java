package io.radon.samples.benchmarks;

import java.util.Locale;
import java.util.Map;
import org.tensorflow.proto.ConfigProto;

/**
 * The training step of the generated ResNet-20 against the one written by hand, in turns in one
 * process; prints JSON. First both take the same steps from the same weights, and must have the
 * same losses.
 *
 * <p>Options: {@code --rounds 40 --steps 5 --batch 128 --threads 2}.
 */
final class StepBenchmark {
  private static final int CHECKED_STEPS = 5;

  private final int steps;
  private final RandomBatch batch;

  private StepBenchmark(int steps, RandomBatch batch) {
    this.steps = steps;
    this.batch = batch;
  }

  public static void main(String[] arguments) {
    Options options =
        Options.of(arguments, Map.of("rounds", 40, "steps", 5, "batch", 128, "threads", 2));
    ConfigProto config = config(options.number("threads"));
    StepBenchmark benchmark =
        new StepBenchmark(options.number("steps"), RandomBatch.of(options.number("batch")));
    try (GeneratedResNet20 generated = new GeneratedResNet20(config);
        HandWrittenResNet20 handWritten = new HandWrittenResNet20(config)) {
      for (String name : handWritten.names()) {
        handWritten.assign(name, generated.read(name));
      }
      double difference = benchmark.lossDifference(generated, handWritten);
      benchmark.compare(generated, handWritten, options, difference);
    }
  }

  static ConfigProto config(int threads) {
    return ConfigProto.newBuilder()
        .setIntraOpParallelismThreads(threads)
        .setInterOpParallelismThreads(threads)
        .build();
  }

  private double lossDifference(TrainingStep first, TrainingStep second) {
    double largest = 0;
    for (int i = 0; i < CHECKED_STEPS; i++) {
      float a = first.step(batch.pixels(), batch.classes(), 0.01f);
      float b = second.step(batch.pixels(), batch.classes(), 0.01f);
      largest = Math.max(largest, Math.abs(a - b) / Math.abs(b));
    }
    if (!(largest < 1e-3)) {
      throw new IllegalStateException("the two steps differ: losses are " + largest + " apart");
    }
    return largest;
  }

  private void compare(
      TrainingStep generated, TrainingStep handWritten, Options options, double difference) {
    int rounds = options.number("rounds");
    Sample first = new Sample(rounds);
    Sample second = new Sample(rounds);
    Sample ratios = new Sample(rounds);
    for (int round = 0; round < rounds; round++) {
      if (round % 2 == 0) {
        first.add(seconds(generated));
        second.add(seconds(handWritten));
      } else {
        second.add(seconds(handWritten));
        first.add(seconds(generated));
      }
      ratios.add(first.get(round) / second.get(round));
    }
    System.out.printf(
        Locale.ROOT,
        "{\"generated_ms\": %.2f, \"hand_written_ms\": %.2f, \"ratio_of_medians\": %.4f,"
            + " \"median_of_ratios\": %.4f, \"images_per_second\": %.1f,"
            + " \"largest_loss_difference\": %.1e, \"rounds\": %d, \"steps_per_round\": %d,"
            + " \"batch\": %d, \"threads\": %d}%n",
        first.median() * 1000,
        second.median() * 1000,
        first.median() / second.median(),
        ratios.median(),
        options.number("batch") / first.median(),
        difference,
        rounds,
        steps,
        options.number("batch"),
        options.number("threads"));
  }

  /** Seconds per step. */
  private double seconds(TrainingStep network) {
    long started = System.nanoTime();
    for (int i = 0; i < steps; i++) {
      network.step(batch.pixels(), batch.classes(), 0.001f);
    }
    return (System.nanoTime() - started) / 1e9 / steps;
  }
}
