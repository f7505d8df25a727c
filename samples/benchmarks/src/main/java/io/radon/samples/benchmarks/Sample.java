package io.radon.samples.benchmarks;

import java.util.Arrays;

/** Times of one kind of work, and their median. */
final class Sample {
  private final double[] values;
  private int count;

  Sample(int size) {
    values = new double[size];
  }

  void add(double value) {
    values[count++] = value;
  }

  double get(int index) {
    return values[index];
  }

  int size() {
    return count;
  }

  double median() {
    double[] sorted = Arrays.copyOf(values, count);
    Arrays.sort(sorted);
    return count % 2 == 1 ? sorted[count / 2] : (sorted[count / 2 - 1] + sorted[count / 2]) / 2;
  }
}
