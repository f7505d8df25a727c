package io.radon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small specs for tests. */
final class Specs {
  /** A network small enough to be trained in a moment on 8x8 grey images of three classes. */
  static final String TINY =
      """
      package tests

      /// A network for tests.
      model Tiny(classes: int = 3) {
        input: 8x8x1
        conv1: conv(3x3, 4) -> norm -> act
        stage s1: 2 * basic(4)
        head:  global_avg_pool -> dense(classes)
        shortcut = projection
      }
      """;

  private Specs() {}

  static Path write(Path folder, String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text);
  }

  static Path tiny(Path folder) throws IOException {
    return write(folder, "tiny.rn", TINY);
  }
}
