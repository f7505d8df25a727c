package io.radon.compiler.format;

import java.util.ArrayList;
import java.util.List;

/** Elements in one line; comments are left out, so there must be none. */
final class FlatText implements ElementVisitor<String> {
  private static final FlatText WRITER = new FlatText();

  private FlatText() {}

  static String of(List<Element> elements) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < elements.size(); i++) {
      text.append(elements.get(i).accept(WRITER));
      text.append(i == elements.size() - 1 ? "" : Spacing.between(elements, i));
    }
    return text.toString();
  }

  @Override
  public String visitLeaf(Leaf leaf) {
    return leaf.piece().text();
  }

  @Override
  public String visitBracket(Bracket bracket) {
    List<String> parts = bracket.parts().stream().map(part -> of(part.elements())).toList();
    return bracket.open().text() + String.join(", ", parts) + bracket.close().text();
  }

  @Override
  public String visitBraces(Braces braces) {
    List<String> words = new ArrayList<>();
    for (Arm arm : braces.arms()) {
      if (arm.bar() != null) {
        words.add("|");
      }
      arm.items().forEach(item -> words.add(of(item.elements())));
    }
    return words.isEmpty() ? "{}" : "{ " + String.join(" ", words) + " }";
  }
}
