package io.radon.compiler.format;

import java.util.List;

/** Whether bodies stay in one line. */
final class Layouts {
  private Layouts() {}

  /**
   * Whether all of an item may stand in one line: it was written without line ends in a body or
   * behind a comment, and it isn't too long. If not, every body in it is broken, so that a body's
   * layout never depends on where its statement happens to be broken.
   */
  static boolean fitsInOneLine(Item item, String prefix, List<Element> value) {
    if (item.hasInnerComment() || !bodiesAreInOneLine(value)) {
      return false;
    }
    int width = DocPrinter.width(prefix) + DocPrinter.width(FlatText.of(value));
    return width <= DocPrinter.WIDTH;
  }

  private static boolean bodiesAreInOneLine(List<Element> elements) {
    return elements.stream().allMatch(element -> element.accept(BODIES));
  }

  private static final ElementVisitor<Boolean> BODIES =
      new ElementVisitor<>() {
        @Override
        public Boolean visitLeaf(Leaf leaf) {
          return true;
        }

        @Override
        public Boolean visitBracket(Bracket bracket) {
          return bracket.parts().stream().allMatch(part -> bodiesAreInOneLine(part.elements()));
        }

        @Override
        public Boolean visitBraces(Braces braces) {
          return braces.oneLine();
        }
      };
}
