package io.radon.compiler.mutation;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Slips within a line: a word misspelt, a number or a sign that is another, a bracket lost. */
final class WordEdits {
  private static final Pattern TOKEN =
      Pattern.compile(
          "[A-Za-z_]\\w*|\\d[\\d_]*(?:x\\d+)+|\\d[\\d_]*(?:\\.\\d+)?(?:e-?\\d+)?[kMG]?|\"[^\"]*\"|->|=>|==|\\S");
  private static final Pattern STRIDE = Pattern.compile(" / (?:\\w+|\\([^()]*\\))");
  private static final Pattern POLICY = Pattern.compile("\\b(shortcut|norm|act) *= *(\\w+)");
  private static final Pattern UNIT = Pattern.compile("\\d([kMG])\\b");

  /** Signs and what they are mistaken for. */
  private static final Map<String, List<String>> SIGNS =
      Map.ofEntries(
          Map.entry("->", List.of("=>", "-", ">", "")),
          Map.entry("=>", List.of("->", "=", "")),
          Map.entry("==", List.of("=", "")),
          Map.entry("=", List.of("==", ":", "")),
          Map.entry(":", List.of("=", ";", "")),
          Map.entry(",", List.of("", ";", ",,")),
          Map.entry("*", List.of("/", "+", "")),
          Map.entry("/", List.of("*", "-", "")),
          Map.entry("+", List.of("-", "")),
          Map.entry("~", List.of("=", "")),
          Map.entry("|", List.of("", "||")));

  private static final Map<String, String> OTHER_BRACKET =
      Map.of("(", "[", ")", "]", "[", "(", "]", ")", "{", "(", "}", ")");

  private static final Map<String, String> OTHER_UNIT = Map.of("k", "M", "M", "G", "G", "M");

  /** What else a switch might be set to. */
  private static final Map<String, List<String>> POLICIES =
      Map.of(
          "shortcut", List.of("plain", "projection_all"),
          "norm", List.of("layer_norm", "batch_norm"),
          "act", List.of("silu", "relu"));

  private final SpecLines spec;
  private final int line;
  private final String code;

  private WordEdits(SpecLines spec, int line) {
    this.spec = spec;
    this.line = line;
    this.code = spec.code(line);
  }

  static void make(SpecLines spec, int line) {
    WordEdits edits = new WordEdits(spec, line);
    edits.tokens();
    edits.parts();
    edits.ends();
  }

  private void tokens() {
    Matcher token = TOKEN.matcher(code);
    while (token.find()) {
      String word = token.group();
      char first = word.charAt(0);
      if (Character.isLetter(first)) {
        replace("misspell", token, misspelt(word));
        replace("capitalise", token, Character.toUpperCase(first) + word.substring(1));
        replace("write a word twice", token, word + " " + word);
      } else if (Character.isDigit(first)) {
        number(token, word);
      } else if (first == '"') {
        replace("misspell a path", token, word.replace(".rn", ".nr"));
        replace("open a text", token, word.substring(1));
        replace("change a quote", token, word.replace('"', '\''));
      } else if (OTHER_BRACKET.containsKey(word)) {
        replace("drop a bracket", token, "");
        replace("double a bracket", token, word + word);
        replace("mistake a bracket", token, OTHER_BRACKET.getOrDefault(word, ""));
      } else {
        SIGNS.getOrDefault(word, List.of()).forEach(o -> replace("change a sign", token, o));
      }
    }
  }

  private void number(Matcher token, String word) {
    boolean size = word.contains("x");
    replace("change a number", token, raised(word));
    replace("change to nought", token, size ? word.replaceFirst("\\d+$", "0") : "0");
    if (!word.equals("0")) {
      replace("change the sign of a number", token, "-" + word);
    }
    if (size) {
      replace("change one side", token, word + "1");
      // A window of equal sides is written with one of them, too.
      if (!word.matches("(\\d+)x\\1")) {
        replace("drop a side", token, word.substring(0, word.lastIndexOf('x')));
      }
    }
    if (word.equals("3x3") || word.equals("7x7")) {
      replace("change a kernel", token, "5x5");
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

  private void parts() {
    Matcher stride = STRIDE.matcher(code);
    while (stride.find()) {
      replace("drop a stride", stride, "");
    }
    Matcher norm = Pattern.compile("\\b(norm|act)\\b(?! *=)").matcher(code);
    while (norm.find()) {
      replace("swap norm and act", norm, norm.group().equals("norm") ? "act" : "norm");
    }
    Matcher stage = Pattern.compile("\\bstage ").matcher(code);
    if (stage.find()) {
      replace("drop the stage", stage, "");
    }
    Matcher unit = UNIT.matcher(code);
    while (unit.find()) {
      spec.splice(
          "change a unit",
          line,
          unit.start(1),
          unit.end(1),
          OTHER_UNIT.getOrDefault(unit.group(1), ""));
    }
    Matcher policy = POLICY.matcher(code);
    while (policy.find()) {
      for (String other : POLICIES.getOrDefault(policy.group(1), List.of())) {
        spec.splice("rename a policy", line, policy.start(2), policy.end(2), other);
      }
    }
  }

  /** A bracket typed by mistake at a line's end. */
  private void ends() {
    int end = code.stripTrailing().length();
    for (String bracket : List.of("(", ")", "[", "]", "{", "}")) {
      spec.splice("add a bracket", line, end, end, " " + bracket);
    }
  }

  private void replace(String kind, Matcher at, String with) {
    spec.splice(kind, line, at.start(), at.end(), with);
  }
}
