package io.radon.runtime.data;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** A folder in which files of a data set are looked up by name. */
final class DataFolder {
  private static final int NAMES_SHOWN = 12;

  private final Path path;
  private final String advice;

  private DataFolder(Path path, String advice) {
    this.path = path;
    this.advice = advice;
  }

  /**
   * Looks at a folder.
   *
   * @param expected what should be in it, for the message
   * @param advice what to do when it is not, for the message
   * @throws DataException if it is not a folder
   */
  static DataFolder open(Path path, String expected, String advice) {
    if (Files.isDirectory(path)) {
      return new DataFolder(path, advice);
    }
    String found = Files.exists(path) ? "is a file" : "is not there";
    throw new DataException(
        String.format(
            "%s %s: expected a folder with %s; %s", quoted(path), found, expected, advice));
  }

  Path path() {
    return path;
  }

  /** The first of these that is there. */
  Optional<Path> find(List<String> names) {
    return names.stream().map(path::resolve).filter(Files::exists).findFirst();
  }

  /**
   * The first of these that is there.
   *
   * @throws DataException if none is, with the names of what is there
   */
  Path require(List<String> names) {
    return find(names)
        .orElseThrow(
            () ->
                new DataException(
                    String.format(
                        "no `%s` in %s: expected %s, found %s; %s",
                        names.get(0), quoted(path), alternatives(names), listing(), advice)));
  }

  private static String alternatives(List<String> names) {
    return "`" + String.join("` or `", names) + "`";
  }

  private String listing() {
    TreeSet<String> names = new TreeSet<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(path)) {
      for (Path entry : entries) {
        names.add(entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""));
      }
    } catch (IOException e) {
      return "a folder that cannot be listed";
    }
    if (names.isEmpty()) {
      return "an empty folder";
    }
    List<String> shown = new ArrayList<>();
    names.stream().limit(NAMES_SHOWN).forEach(name -> shown.add("`" + printable(name) + "`"));
    String rest =
        names.size() > NAMES_SHOWN ? " and " + (names.size() - NAMES_SHOWN) + " more" : "";
    return String.join(", ", shown) + rest;
  }

  /** The path in backticks, safe for a terminal. */
  static String quoted(Path path) {
    return "`" + printable(path.toString()) + "`";
  }

  /** Text with every character that could steer a terminal or break the line replaced. */
  static String printable(String text) {
    StringBuilder safe = new StringBuilder(text.length());
    text.codePoints()
        .forEach(
            point -> {
              boolean hidden =
                  Character.isISOControl(point)
                      || Character.getType(point) == Character.FORMAT
                      || Character.getType(point) == Character.LINE_SEPARATOR
                      || Character.getType(point) == Character.PARAGRAPH_SEPARATOR
                      || Character.getType(point) == Character.SURROGATE;
              safe.appendCodePoint(hidden ? 0xfffd : point);
            });
    return safe.toString();
  }
}
