package io.radon.cli;

import java.nio.file.Path;
import java.util.List;

/** Values another framework computed, compared image by image as they are read. */
final class ReferenceArray implements AutoCloseable {
  private final String what;
  private final Path file;
  private final NpyInput input;
  private double worst = -1;
  private int worstImage;
  private int compared;

  private ReferenceArray(String what, Path file, NpyInput input) {
    this.what = what;
    this.file = file;
    this.input = input;
  }

  /** Opens a file of as many images. */
  static ReferenceArray open(String what, Path file, int count) {
    NpyInput input = NpyInput.open(file);
    List<Integer> shape = input.shape();
    if (shape.isEmpty() || shape.get(0) != count) {
      input.close();
      throw CommandFailure.environment(
          "`"
              + file
              + "` must have as many images as the input: expected "
              + count
              + ", found "
              + shape,
          null);
    }
    return new ReferenceArray(what, file, input);
  }

  void requireShape(List<Integer> expected) {
    if (!input.shape().equals(expected)) {
      throw CommandFailure.environment(
          "`" + file + "` does not fit: expected " + expected + ", found " + input.shape(),
          "the other `--layout` may be meant");
    }
  }

  /** Compares the next images. */
  void compare(float[] values, int count) {
    float[] expected = input.floats(count);
    int each = values.length / count;
    for (int image = 0; image < count; image++) {
      double difference = 0;
      double norm = 0;
      for (int i = image * each; i < (image + 1) * each; i++) {
        double apart = (double) values[i] - expected[i];
        difference += apart * apart;
        norm += (double) expected[i] * expected[i];
      }
      double relative = relative(Math.sqrt(difference), Math.sqrt(norm));
      if (relative > worst) {
        worst = relative;
        worstImage = compared;
      }
      compared++;
    }
  }

  /** What is no number differs without bound. */
  private static double relative(double difference, double norm) {
    if (difference == 0) {
      return 0;
    }
    double ratio = difference / norm;
    return Double.isNaN(ratio) ? Double.POSITIVE_INFINITY : ratio;
  }

  Difference difference() {
    return new Difference(what, worst, worstImage);
  }

  @Override
  public void close() {
    input.close();
  }
}
