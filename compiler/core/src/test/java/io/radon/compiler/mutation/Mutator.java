package io.radon.compiler.mutation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * All single edits of a spec that a person might make by mistake. Comments, docs and the package,
 * which are no part of the network, stay as they are.
 */
final class Mutator {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[A-Za-z_]\\w*|\\d[\\d_]*(?:x\\d+)+|\\d[\\d_]*(?:\\.\\d+)?[kMG]?|\"[^\"]*\"|->|=>|==|\\S");
  private static final Pattern STRIDE = Pattern.compile(" / (?:\\w+|\\([^()]*\\))");
  private static final Pattern WIDTH = Pattern.compile("\\b[a-z]\\w*\\(\\(?(\\d+)");
  private static final Pattern HEAD = Pattern.compile("^(?:model|block|shortcut|recipe) \\w+");
  private static final Pattern LABEL = Pattern.compile("^\\s*(?:stage )?(\\w+):");

  /** Signs and what they are mistaken for. */
  private static final Map<String, List<String>> SIGNS =
      Map.ofEntries(
          Map.entry("->", List.of("=>", "-", "")),
          Map.entry("=>", List.of("->", "=", "")),
          Map.entry("==", List.of("=", "")),
          Map.entry("=", List.of("==", ":", "")),
          Map.entry(":", List.of("=", "")),
          Map.entry(",", List.of("", ";")),
          Map.entry("*", List.of("/", "+", "")),
          Map.entry("/", List.of("*", "-", "")),
          Map.entry("+", List.of("-", "")),
          Map.entry("~", List.of("=", "")),
          Map.entry("|", List.of("", "||")));

  private final List<String> lines;
  private final List<Mutant> mutants = new ArrayList<>();

  private Mutator(String text) {
    this.lines = text.lines().toList();
  }

  static List<Mutant> mutants(String text) {
    Mutator mutator = new Mutator(text);
    for (int i = 0; i < mutator.lines.size(); i++) {
      String code = code(mutator.lines.get(i));
      if (!code.isBlank() && !code.startsWith("package ")) {
        mutator.words(i, code);
        mutator.parts(i, code);
        mutator.wholeLine(i, code);
      }
    }
    return mutator.mutants;
  }

  /** The line without its comment. */
  private static String code(String line) {
    int comment = line.indexOf("//");
    return comment < 0 ? line : line.substring(0, comment);
  }

  private void words(int line, String code) {
    Matcher token = TOKEN.matcher(code);
    while (token.find()) {
      String word = token.group();
      char first = word.charAt(0);
      if (Character.isLetter(first)) {
        replace("misspell", line, token, misspelt(word));
      } else if (Character.isDigit(first)) {
        replace("change a number", line, token, raised(word));
      } else if (first == '"') {
        replace("misspell a path", line, token, word.replace(".rn", ".nr"));
        replace("open a text", line, token, word.substring(1));
      } else if ("(){}[]".indexOf(first) >= 0) {
        replace("drop a bracket", line, token, "");
        replace("double a bracket", line, token, word + word);
      } else {
        for (String other : SIGNS.getOrDefault(word, List.of())) {
          replace("change a sign", line, token, other);
        }
      }
    }
  }

  private static String misspelt(String word) {
    return word.length() > 2
        ? word.substring(0, word.length() - 2) + word.charAt(word.length() - 1)
        : word + "q";
  }

  /** One more in the last digit of the first number. */
  private static String raised(String word) {
    Matcher digits = Pattern.compile("\\d(?=\\D*$|x)").matcher(word);
    if (!digits.find()) {
      throw new IllegalArgumentException(word);
    }
    int digit = (word.charAt(digits.start()) - '0' + 1) % 10;
    return word.substring(0, digits.start())
        + (digit == 0 ? "11" : String.valueOf(digit))
        + word.substring(digits.end());
  }

  private void parts(int line, String code) {
    Matcher stride = STRIDE.matcher(code);
    while (stride.find()) {
      replace("drop a stride", line, stride, "");
    }
    Matcher norm = Pattern.compile("\\b(norm|act)\\b(?! *=)").matcher(code);
    while (norm.find()) {
      replace("swap norm and act", line, norm, norm.group().equals("norm") ? "act" : "norm");
    }
    Matcher stage = Pattern.compile("\\bstage ").matcher(code);
    if (stage.find()) {
      replace("drop the stage", line, stage, "");
    }
    if (line + 1 < lines.size()) {
      swapWidths(line, code, code(lines.get(line + 1)));
      copyLabel(line, code, code(lines.get(line + 1)));
    }
  }

  private void swapWidths(int line, String code, String next) {
    Matcher here = WIDTH.matcher(code);
    Matcher there = WIDTH.matcher(next);
    if (here.find() && there.find() && !here.group(1).equals(there.group(1))) {
      List<String> edited = new ArrayList<>(lines);
      edited.set(line, spliced(lines.get(line), here, there.group(1)));
      edited.set(line + 1, spliced(lines.get(line + 1), there, here.group(1)));
      add("swap two widths", edited, line, line + 1, code.strip());
    }
  }

  private static String spliced(String line, Matcher at, String with) {
    return line.substring(0, at.start(1)) + with + line.substring(at.end(1));
  }

  private void copyLabel(int line, String code, String next) {
    Matcher here = LABEL.matcher(code);
    Matcher there = LABEL.matcher(next);
    if (here.find() && there.find() && !here.group(1).equals("input")) {
      List<String> edited = new ArrayList<>(lines);
      edited.set(line + 1, spliced(lines.get(line + 1), there, here.group(1)));
      add("duplicate a label", edited, line, line + 1, next.strip());
    }
  }

  private void wholeLine(int line, String code) {
    String bare = code.strip();
    boolean expectation = bare.startsWith("expect ") || bare.startsWith("=> ");
    if (!expectation) {
      List<String> shorter = new ArrayList<>(lines);
      shorter.remove(line);
      add("delete a line", shorter, written(line, -1), written(line, 1) - 1, bare);
      if (!bare.startsWith("import ")) {
        List<String> longer = new ArrayList<>(lines);
        longer.add(line, lines.get(line));
        add("duplicate a line", longer, line, line + 1, bare);
      }
    }
    // The arms of a shortcut may stand in any order.
    boolean flow = LABEL.matcher(code).find() && !bare.startsWith("same:");
    if (flow && line + 1 < lines.size() && LABEL.matcher(lines.get(line + 1)).find()) {
      List<String> swapped = new ArrayList<>(lines);
      swapped.set(line, lines.get(line + 1));
      swapped.set(line + 1, lines.get(line));
      add("swap two lines", swapped, line, line + 1, bare);
    }
  }

  /** The nearest line before or behind that is not blank. */
  private int written(int line, int step) {
    int i = line + step;
    while (i > 0 && i < lines.size() && lines.get(i).isBlank()) {
      i += step;
    }
    return Math.max(0, i);
  }

  private void replace(String kind, int line, Matcher at, String with) {
    String old = lines.get(line);
    List<String> edited = new ArrayList<>(lines);
    edited.set(line, old.substring(0, at.start()) + with + old.substring(at.end()));
    add(kind, edited, line, line, "`" + at.group() + "` of " + old.strip());
  }

  private void add(String kind, List<String> edited, int first, int last, String before) {
    mutants.add(
        new Mutant(
            kind,
            String.join("\n", edited) + "\n",
            first + 1,
            last + 1,
            before,
            unclosed(edited) ? opener(Math.min(last, lines.size() - 1)) : ""));
  }

  /** Whether a closing brace is missing. */
  private boolean unclosed(List<String> edited) {
    return braces(edited) < braces(lines);
  }

  private static long braces(List<String> text) {
    return text.stream().flatMapToInt(String::chars).filter(c -> c == '}').count();
  }

  /** The declaration that a closing brace ends. */
  private String opener(int line) {
    for (int i = line; i >= 0; i--) {
      Matcher head = HEAD.matcher(lines.get(i));
      if (head.find()) {
        return "`" + head.group() + "`";
      }
    }
    return "";
  }
}
