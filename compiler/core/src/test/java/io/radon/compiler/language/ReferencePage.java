package io.radon.compiler.language;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the language reference: its examples, and its parts that a test writes. */
record ReferencePage(Path file, String text) {
  private static final Path FOLDER =
      Path.of(System.getProperty("radon.root", "../.."), "specs/language");
  private static final Pattern FENCE =
      Pattern.compile("(?m)^```radon([^\\n]*)\\n(.*?)^```$", Pattern.DOTALL);

  static List<ReferencePage> all() {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".md"))
          .sorted()
          .map(ReferencePage::of)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static ReferencePage named(String name) {
    return of(FOLDER.resolve(name));
  }

  private static ReferencePage of(Path file) {
    try {
      return new ReferencePage(file, Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return String.valueOf(file.getFileName());
  }

  List<Example> examples() {
    List<Example> examples = new ArrayList<>();
    Matcher fence = FENCE.matcher(text);
    while (fence.find()) {
      int line = (int) text.substring(0, fence.start()).lines().count() + 1;
      examples.add(new Example(line, fence.group(1).strip(), fence.group(2)));
    }
    return examples;
  }

  /** The page with the part between two marks replaced. */
  String with(String part, String content) {
    String begin = "<!-- " + part + ": written by a test -->\n";
    String end = "<!-- end of " + part + " -->";
    int from = text.indexOf(begin);
    int to = text.indexOf(end);
    if (from < 0 || to < from) {
      throw new AssertionError(name() + " has no part `" + part + "`");
    }
    return text.substring(0, from + begin.length()) + content + text.substring(to);
  }

  /** Writes the page where {@code -Dgolden.update=true} asks for it, and fails in either case. */
  void mustBe(String expected) {
    if (text.equals(expected)) {
      return;
    }
    if (Boolean.getBoolean("golden.update")) {
      try {
        Files.writeString(file, expected);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      throw new AssertionError(name() + " was written anew: look at it, then run again");
    }
    throw new AssertionError(name() + " is out of date: run with -Dgolden.update=true");
  }

  /**
   * An example.
   *
   * @param line the line of its opening fence
   * @param kind the words behind {@code radon}
   */
  record Example(int line, String kind, String text) {}
}
