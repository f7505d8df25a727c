package io.radon.compiler.format;

import io.radon.compiler.parse.LexemeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a space stands between two neighbours on a line. */
final class Spacing {
  private Spacing() {}

  /** The space between an element and the next one of a sequence; none or one. */
  static String between(List<Element> elements, int index) {
    Piece before = elements.get(index).last();
    Piece after = elements.get(index + 1).first();
    boolean none =
        switch (after.kind()) {
          case COMMA, COLON, CLOSE -> true;
          // Glued to a number, what is behind the dot would be read as a part of it.
          case DOT -> !before.is(LexemeKind.LITERAL);
          case OPEN -> isApplied(before, after);
          default -> false;
        };
    Piece beforeThat = index == 0 ? null : elements.get(index - 1).last();
    return none || before.is(LexemeKind.DOT) || isSign(beforeThat, before) ? "" : " ";
  }

  /** Whether an element is the sign of what follows it. */
  static boolean isSign(List<Element> elements, int index) {
    Piece before = index == 0 ? null : elements.get(index - 1).last();
    return isSign(before, elements.get(index).first());
  }

  /** A call's or a declaration's parenthesis, an index, or a list type. */
  private static boolean isApplied(Piece before, Piece bracket) {
    return before.is(LexemeKind.NAME)
        || (bracket.text().equals("[") && before.is(LexemeKind.CLOSE));
  }

  /** Whether an operator is the sign of what follows. */
  private static boolean isSign(@Nullable Piece before, Piece operator) {
    boolean mayBe = operator.text().equals("-") || operator.text().equals("+");
    return mayBe && operator.is(LexemeKind.OPERATOR) && !endsOperand(before);
  }

  private static boolean endsOperand(@Nullable Piece piece) {
    if (piece == null) {
      return false;
    }
    return switch (piece.kind()) {
      case NAME, LITERAL, UNIT, CLOSE, BODY_CLOSE -> true;
      default -> false;
    };
  }
}
