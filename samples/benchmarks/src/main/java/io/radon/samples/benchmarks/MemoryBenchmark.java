package io.radon.samples.benchmarks;

import io.radon.runtime.train.TrainingListener;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The resident memory of a training of many small steps, as Linux tells it; prints JSON. The heap
 * should be of fixed size (the script sees to that), so that what grows is TensorFlow's. The slope
 * is that of the least-squares line after the first quarter.
 *
 * <p>Options: {@code --steps 2000 --batch 8 --threads 2 --every 25}.
 */
final class MemoryBenchmark {
  private static final Path STATUS = Path.of("/proc/self/status");

  private final List<Long> steps = new ArrayList<>();
  private final List<Long> resident = new ArrayList<>();

  private MemoryBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    Options options =
        Options.of(arguments, Map.of("steps", 2000, "batch", 8, "threads", 2, "every", 25));
    int all = options.number("steps");
    MemoryBenchmark memory = new MemoryBenchmark();
    long[] peak = new long[1];
    try (NoiseTraining training = new NoiseTraining()) {
      training
          .trainer(all, options.number("batch"), options.number("threads"))
          .listeners(
              new TrainingListener() {
                @Override
                public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
                  if (step == all / 4) {
                    peak[0] = kibibytes("VmHWM");
                  }
                  if (step >= all / 4 && step % options.number("every") == 0) {
                    memory.steps.add(step);
                    memory.resident.add(kibibytes("VmRSS"));
                  }
                }
              })
          .fit();
    }
    System.out.printf(
        Locale.ROOT,
        "{\"steps\": %d, \"resident_after_warm_up_kib\": %d, \"resident_at_end_kib\": %d,"
            + " \"slope_kib_per_1000_steps\": %.1f, \"peak_after_warm_up_kib\": %d,"
            + " \"peak_kib\": %d}%n",
        all,
        memory.resident.get(0),
        memory.resident.get(memory.resident.size() - 1),
        1000 * memory.slope(),
        peak[0],
        kibibytes("VmHWM"));
  }

  private double slope() {
    double meanStep = mean(steps);
    double meanResident = mean(resident);
    double above = 0;
    double below = 0;
    for (int i = 0; i < steps.size(); i++) {
      above += (steps.get(i) - meanStep) * (resident.get(i) - meanResident);
      below += (steps.get(i) - meanStep) * (steps.get(i) - meanStep);
    }
    return above / below;
  }

  private static double mean(List<Long> values) {
    return values.stream().mapToLong(Long::longValue).average().orElse(0);
  }

  private static long kibibytes(String key) {
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith(key + ":"))
          .map(line -> line.replaceAll("\\D", ""))
          .mapToLong(Long::parseLong)
          .findFirst()
          .orElseThrow(() -> new IllegalStateException("no " + key + " in " + STATUS));
    } catch (IOException e) {
      throw new UncheckedIOException("this needs Linux: it reads " + STATUS, e);
    }
  }
}
