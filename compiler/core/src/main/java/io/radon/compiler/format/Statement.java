package io.radon.compiler.format;

import io.radon.compiler.parse.LexemeKind;
import java.util.List;
import java.util.Set;

/**
 * A statement of a body, taken apart into what is aligned.
 *
 * @param head the label with its colon, the switch's name, or {@code expect} and what is expected;
 *     empty when nothing is aligned
 * @param comparison the sign of an {@code expect}, else empty
 * @param value what stands behind
 */
record Statement(
    Item item, StatementKind kind, String head, String comparison, List<Element> value) {
  /** What is longer may have to be broken. */
  private static final int LONGEST_EXPECTED = 60;

  private static final Set<String> COMPARISONS = Set.of("==", "~", "<=", ">=");

  static Statement of(Item item) {
    List<Element> elements = item.elements();
    Piece first = item.first();
    if (first.is(LexemeKind.EXPECT)) {
      return expectation(item);
    }
    int colon = first.is(LexemeKind.STAGE) ? 2 : 1;
    if (isAt(elements, colon, LexemeKind.COLON) && !item.hasCommentBefore(colon + 1)) {
      String label = FlatText.of(elements.subList(0, colon + 1));
      return new Statement(item, StatementKind.FLOW, label, "", rest(elements, colon + 1));
    }
    if (first.is(LexemeKind.NAME) && isAt(elements, 1, LexemeKind.ASSIGN)) {
      // A value with a sign may begin on the next line, and then behind a comment.
      return item.hasCommentBefore(2)
          ? new Statement(item, StatementKind.SWITCH, "", "", elements)
          : new Statement(item, StatementKind.SWITCH, first.text(), "", rest(elements, 2));
    }
    return new Statement(item, StatementKind.FLOW, "", "", elements);
  }

  private static Statement expectation(Item item) {
    List<Element> elements = item.elements();
    for (int i = 2; i < elements.size() - 1; i++) {
      Piece sign = elements.get(i).first();
      if (sign.is(LexemeKind.OPERATOR) && COMPARISONS.contains(sign.text())) {
        Item left = new Item(elements.subList(0, i + 1));
        if (item.hasCommentBefore(i + 1) || left.hasInnerComment()) {
          break;
        }
        String head = FlatText.of(elements.subList(0, i));
        if (DocPrinter.width(head) > LONGEST_EXPECTED) {
          break;
        }
        return new Statement(item, StatementKind.EXPECT, head, sign.text(), rest(elements, i + 1));
      }
    }
    return new Statement(item, StatementKind.EXPECT, "", "", elements);
  }

  private static boolean isAt(List<Element> elements, int index, LexemeKind kind) {
    return index < elements.size() && elements.get(index).first().is(kind);
  }

  private static List<Element> rest(List<Element> elements, int from) {
    return elements.subList(from, elements.size());
  }
}
