package io.radon.runtime.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What {@link ManySteps} held every so many steps, as a process of its own whose heap is of fixed
 * size and all there from the beginning: what grows is TensorFlow's or the C library's.
 */
record Holdings(List<Sample> samples) {
  /**
   * Of 5,000 steps: a leak of 1.3 KiB per step is more. The C library takes 3 MiB more at once now
   * and then, and stays there.
   */
  static final long RESIDENT_KIBIBYTES = 6 << 10;

  /** Of 5,000 steps: a leak of 210 bytes per step is more. */
  static final long HEAP_KIBIBYTES = 1 << 10;

  /** A checkpoint may be under way when they are counted. */
  static final long HANDLES = 3;

  /** An operation added to the graph in each step would make steps fifty times as slow. */
  static final double SLOWER = 2;

  /**
   * What was held after a step.
   *
   * @param heapKibibytes Java's, in KiB, after a collection
   * @param cpu nanoseconds of all processors since the process began
   */
  record Sample(long step, long residentKibibytes, long heapKibibytes, long handles, long cpu) {}

  static Holdings of(Path folder, int steps, int every, ManySteps.Leak leak)
      throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                ManySteps.class.getName(),
                folder.toString(),
                String.valueOf(steps),
                String.valueOf(every),
                leak.name())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Sample> samples = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      out.lines()
          .filter(line -> line.startsWith("held "))
          .map(Holdings::sample)
          .forEach(samples::add);
    }
    int ended = process.waitFor();
    if (ended != 0 || samples.size() != steps / every) {
      throw new IllegalStateException("ended with " + ended + " after " + samples);
    }
    return new Holdings(samples);
  }

  private static Sample sample(String line) {
    long[] values = List.of(line.split(" ")).stream().skip(1).mapToLong(Long::parseLong).toArray();
    return new Sample(values[0], values[1], values[2], values[3], values[4]);
  }

  /** What grew from the second quarter of the steps to the last one by more than it may. */
  List<String> growth() {
    List<String> found = new ArrayList<>();
    tell(found, "resident KiB", RESIDENT_KIBIBYTES, Sample::residentKibibytes);
    tell(found, "heap KiB", HEAP_KIBIBYTES, Sample::heapKibibytes);
    tell(found, "handles", HANDLES, Sample::handles);
    double before = cpuPerStep(samples.size() / 4, samples.size() / 2);
    double after = cpuPerStep(samples.size() * 3 / 4, samples.size() - 1);
    if (after > SLOWER * before) {
      found.add("processor ms per step: " + before + " -> " + after);
    }
    return found;
  }

  private void tell(List<String> found, String what, double most, ToDoubleFunction<Sample> value) {
    int quarter = samples.size() / 4;
    double before = median(samples.subList(quarter, 2 * quarter), value);
    double after = median(samples.subList(3 * quarter, samples.size()), value);
    if (after - before > most) {
      found.add(what + ": " + before + " -> " + after);
    }
  }

  private static double median(List<Sample> part, ToDoubleFunction<Sample> value) {
    return part.stream()
        .mapToDouble(value)
        .sorted()
        .skip(part.size() / 2)
        .findFirst()
        .orElseThrow();
  }

  double cpuPerStep(int from, int to) {
    Sample first = samples.get(from);
    Sample last = samples.get(to);
    return (last.cpu - first.cpu) / 1e6 / (last.step - first.step);
  }
}
