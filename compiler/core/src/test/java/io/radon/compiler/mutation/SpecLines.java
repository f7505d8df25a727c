package io.radon.compiler.mutation;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The lines of a spec that is edited, and the mutants made of it. */
final class SpecLines {
  private static final Pattern DECLARED = Pattern.compile("^(?:model|block|shortcut|const) (\\w+)");

  private final List<String> lines;
  private final List<Mutant> mutants = new ArrayList<>();

  SpecLines(String text) {
    this.lines = text.lines().toList();
  }

  int count() {
    return lines.size();
  }

  /** A line as it stands. */
  String whole(int line) {
    return lines.get(line);
  }

  /** A line without its comment; empty behind the last. */
  String code(int line) {
    if (line >= lines.size()) {
      return "";
    }
    String text = lines.get(line);
    int comment = text.indexOf("//");
    return comment < 0 ? text : text.substring(0, comment);
  }

  List<String> copy() {
    return new ArrayList<>(lines);
  }

  List<Mutant> mutants() {
    return mutants;
  }

  /** Puts other text into a part of a line. */
  void splice(String kind, int line, int start, int end, String with) {
    String old = lines.get(line);
    List<String> edited = copy();
    edited.set(line, old.substring(0, start) + with + old.substring(end));
    String what = start == end ? with : old.substring(start, end);
    add(kind, edited, line, line, "`" + what + "` of " + old.strip());
  }

  /** Removes lines; those around them are where a person would look. */
  void remove(String kind, int first, int last) {
    List<String> edited = copy();
    edited.subList(first, last + 1).clear();
    int before = first - 1;
    while (before > 0 && lines.get(before).isBlank()) {
      before--;
    }
    int after = last + 1;
    while (after < lines.size() - 1 && lines.get(after).isBlank()) {
      after++;
    }
    int end = after - (last - first + 1);
    add(kind, edited, Math.max(0, before), end, lines.get(first).strip(), first);
  }

  /** Takes lines that were edited at will. */
  void add(String kind, List<String> edited, int first, int last, String before) {
    add(kind, edited, first, last, before, first);
  }

  private void add(String kind, List<String> edited, int first, int last, String before, int from) {
    if (!words(edited).equals(words(lines))) {
      String text = String.join("\n", edited) + "\n";
      int opener = braces(edited) == braces(lines) ? 0 : opener(Math.min(from, lines.size() - 1));
      String missing = kind.startsWith("delete") ? deleted(before) : "";
      mutants.add(new Mutant(kind, text, first + 1, last + 1, before, missing, opener));
    }
  }

  /** What other declarations would look for. */
  private static String deleted(String line) {
    Matcher declared = DECLARED.matcher(line);
    return declared.find() ? declared.group(1) : line.startsWith("import ") ? "import" : "";
  }

  /** Without white space, which means nothing here but between words. */
  private static List<String> words(List<String> text) {
    return text.stream().map(line -> line.strip().replaceAll("\\s+", " ")).toList();
  }

  private static long braces(List<String> text) {
    return text.stream().flatMapToInt(String::chars).filter(c -> c == '}').count();
  }

  /** The line of the brace that the first closing one from here on closes; 0 where none is. */
  private int opener(int from) {
    Deque<Integer> open = new ArrayDeque<>();
    for (int i = 0; i < lines.size(); i++) {
      for (char c : code(i).toCharArray()) {
        if (c == '{') {
          open.push(i + 1);
        } else if (c == '}' && !open.isEmpty()) {
          int opener = open.pop();
          if (i >= from) {
            return opener;
          }
        }
      }
    }
    return 0;
  }
}
