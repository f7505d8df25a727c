package io.radon.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds the specs of a folder. */
final class SpecFiles {
  private SpecFiles() {}

  /** The .rn files below a folder, sorted; at least one. */
  static List<Path> below(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> found =
          files
              .filter(file -> file.toString().endsWith(".rn") && Files.isRegularFile(file))
              .sorted()
              .toList();
      if (found.isEmpty()) {
        throw CommandFailure.usage("no spec below `" + folder + "`: expected .rn files", null);
      }
      return found;
    } catch (IOException e) {
      throw CommandFailure.environment(
          "the folder `" + folder + "` can't be read: " + e.getMessage(), null);
    }
  }
}
