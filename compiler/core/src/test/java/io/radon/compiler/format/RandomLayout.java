package io.radon.compiler.format;

import java.util.List;
import java.util.Random;
import java.util.Set;

/** Lays words out with space, line ends and comments wherever they may be. */
final class RandomLayout {
  private static final Set<String> OPERATORS =
      Set.of(
          "+", "-", "*", "/", "%", "==", "~", "!=", "<", "<=", ">", ">=", "..", "and", "or", "then",
          "else", "->", "=>");
  private static final Set<String> GO_ON_BEHIND = Set.of("(", "[", "{", ",", "|", "not", "if");
  private static final Set<String> GO_ON_BEFORE = Set.of(")", "]");
  private static final List<String> COMMENTS =
      List.of("// a", "//b", "// allow RN0412: it is so", "//", "// -> { ( ) } |", "//  spaced  ");

  private final Random random;
  private final StringBuilder text = new StringBuilder();

  RandomLayout(Random random) {
    this.random = random;
  }

  String text(List<String> words) {
    lineEnds();
    String before = "";
    for (String word : words) {
      if (word.equals(RandomProgram.DOC)) {
        doc();
      } else if (word.equals(RandomProgram.END)) {
        before = RandomProgram.END;
      } else {
        space(before, word);
        text.append(word);
        before = word;
      }
    }
    return text.append(random.nextBoolean() ? "\n" : "  // the end").toString();
  }

  private void doc() {
    if (random.nextBoolean()) {
      return;
    }
    lineEnds();
    text.append("\n/// Documented.\n///\n///   More of it.\n");
    if (random.nextInt(4) == 0) {
      lineEnds();
    }
  }

  private void space(String before, String word) {
    boolean top = before.isEmpty() || text.charAt(text.length() - 1) == '\n';
    if (top) {
      return;
    }
    boolean ends = before.equals(RandomProgram.END);
    if (ends && (word.equals("}") || word.equals("|")) && random.nextBoolean()) {
      text.append(' ');
    } else if (ends) {
      lineEnds();
    } else if (mayBreak(before, word) && random.nextInt(12) == 0) {
      lineEnds();
    } else if (random.nextInt(8) == 0) {
      text.append("  \t");
    } else if (!mayTouch(before, word) || random.nextBoolean()) {
      text.append(' ');
    }
  }

  private static boolean mayBreak(String before, String word) {
    return OPERATORS.contains(before)
        || GO_ON_BEHIND.contains(before)
        || OPERATORS.contains(word)
        || GO_ON_BEFORE.contains(word);
  }

  /** Signs that are one character and no part of a longer one. */
  private static boolean mayTouch(String before, String word) {
    String alone = "(){}[],:|";
    return alone.contains(before) || alone.contains(word);
  }

  /** At least one line end, with comments behind and before it at times. */
  private void lineEnds() {
    comment(" ");
    text.append('\n');
    int lines = random.nextInt(8) == 0 ? 1 + random.nextInt(3) : 0;
    for (int i = 0; i < lines; i++) {
      if (!comment("    ")) {
        text.append("  ");
      }
      text.append('\n');
    }
  }

  private boolean comment(String space) {
    if (random.nextInt(5) > 0) {
      return false;
    }
    text.append(space).append(COMMENTS.get(random.nextInt(COMMENTS.size())));
    return true;
  }
}
