package io.radon.cli;

import io.radon.runtime.model.Network;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** A file with the names of a network's classes, one a line. */
final class ClassNames {
  private ClassNames() {}

  /** Reads the names and checks their number. */
  static List<String> read(Path file, Network network) {
    List<String> names;
    try {
      names =
          Files.readString(file, StandardCharsets.UTF_8)
              .lines()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
    } catch (NoSuchFileException e) {
      throw CommandFailure.environment("no file `" + file + "`", null);
    } catch (IOException e) {
      throw CommandFailure.environment("`" + file + "` can't be read: " + e.getMessage(), null);
    }
    if (names.size() != network.classes()) {
      throw CommandFailure.environment(
          String.format(
              Locale.ROOT,
              "`%s` must have a line for each class of `%s`: expected %,d, found %,d",
              file,
              network.name(),
              network.classes(),
              names.size()),
          null);
    }
    return names;
  }
}
