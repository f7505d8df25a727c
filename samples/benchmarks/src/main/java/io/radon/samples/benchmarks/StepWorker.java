package io.radon.samples.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.Map;

/**
 * The generated ResNet-20's training step as a worker for {@code python/interleave.py}: answers
 * each line {@code run N} with the seconds that N steps took.
 *
 * <p>Options: {@code --batch 128 --threads 2}.
 */
final class StepWorker {
  private StepWorker() {}

  public static void main(String[] arguments) throws IOException {
    Options options = Options.of(arguments, Map.of("batch", 128, "threads", 2));
    RandomBatch batch = RandomBatch.of(options.number("batch"));
    BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, UTF_8));
    try (TrainingStep network =
        new GeneratedResNet20(StepBenchmark.config(options.number("threads")))) {
      network.step(batch.pixels(), batch.classes(), 0.001f);
      System.out.println("ready");
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        int steps = Integer.parseInt(line.substring(line.indexOf(' ') + 1));
        long started = System.nanoTime();
        for (int i = 0; i < steps; i++) {
          network.step(batch.pixels(), batch.classes(), 0.001f);
        }
        System.out.println((System.nanoTime() - started) / 1e9);
      }
    }
  }
}
