package io.radon.runtime.weights;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Files that other libraries made, and the values in them: see {@code make_weight_files.py}. */
final class Samples {
  private Samples() {}

  static Path file(String name) {
    try {
      return Path.of(
          Objects.requireNonNull(Samples.class.getResource("/weights/" + name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  static byte[] bytes(String name) {
    try {
      return Files.readAllBytes(file(name));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What the script gives a tensor of that type, in row-major order. */
  static float[] pattern(ElementType type, List<Long> shape) {
    int count = shape.stream().mapToInt(Long::intValue).reduce(1, (a, b) -> a * b);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = pattern(type, i * 7 % 31);
    }
    return values;
  }

  private static float pattern(ElementType type, int step) {
    return switch (type) {
      case F64, F32, F16, BF16 -> (step - 15) / 8f;
      case I64, I32, I16, I8 -> step - 15;
      case U64, U32, U16, U8 -> step;
      case BOOL -> step % 2;
    };
  }
}
