package io.radon.compiler.format;

import io.radon.compiler.parse.LexemeKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * From elements to docs.
 *
 * <p>A comment inside a statement stands where the line went on before, so the line ends there and
 * goes on after it as it did.
 */
final class ElementDocs implements ElementVisitor<Doc> {
  private static final Doc HARD_LINE = new Doc.HardLine();

  /** Words between which a value in brackets may be broken, beside the operators. */
  private static final Set<LexemeKind> BETWEEN_OPERANDS =
      Set.of(LexemeKind.OPERATOR, LexemeKind.ARROW);

  private final boolean bodiesInOneLine;

  /**
   * @param bodiesInOneLine whether the bodies in these elements stay in one line
   */
  ElementDocs(boolean bodiesInOneLine) {
    this.bodiesInOneLine = bodiesInOneLine;
  }

  /** Elements one behind the other; what follows a line that a comment ends is indented. */
  Doc sequence(List<Element> elements) {
    List<Doc> line = new ArrayList<>();
    List<Doc> following = new ArrayList<>();
    List<Doc> docs = line;
    for (int i = 0; i < elements.size(); i++) {
      docs.add(elements.get(i).accept(this));
      if (i < elements.size() - 1) {
        Doc space = Doc.text(Spacing.between(elements, i));
        Doc joint = joint(elements.get(i).last(), elements.get(i + 1).first(), space);
        docs = joint.breaks() ? following : docs;
        docs.add(joint);
      }
    }
    line.add(new Doc.Indent(Doc.concat(following)));
    return Doc.concat(line);
  }

  /** What stands between two pieces: the given doc, or the comments that do and a line's end. */
  Doc joint(Piece before, Piece after, Doc usual) {
    if (before.trailing() == null && after.leading().isEmpty()) {
      return usual;
    }
    List<Doc> docs = new ArrayList<>();
    if (before.trailing() != null) {
      docs.add(behind(before.trailing()));
    }
    docs.add(HARD_LINE);
    for (Remark remark : after.leading()) {
      docs.add(new Doc.Comment(remark.text()));
      docs.add(HARD_LINE);
    }
    return Doc.concat(docs);
  }

  private static Doc behind(String comment) {
    return new Doc.Comment("  " + comment);
  }

  @Override
  public Doc visitLeaf(Leaf leaf) {
    return Doc.text(leaf.piece().text());
  }

  @Override
  public Doc visitBracket(Bracket bracket) {
    List<Part> parts = bracket.parts();
    Doc open = Doc.text(bracket.open().text());
    Doc close = Doc.text(bracket.close().text());
    if (parts.isEmpty()) {
      Doc nothing = joint(bracket.open(), bracket.close(), Doc.text(""));
      return Doc.group(Doc.concat(open, nothing, close));
    }
    List<Doc> inside = new ArrayList<>();
    inside.add(joint(bracket.open(), parts.get(0).first(), Doc.Line.NOTHING));
    boolean table = isTable(bracket);
    for (int i = 0; i < parts.size(); i++) {
      boolean last = i == parts.size() - 1;
      Doc part = last ? part(parts.get(i)) : Doc.concat(part(parts.get(i)), Doc.text(","));
      inside.add(i == 0 ? part : next(parts.get(i - 1).last(), parts.get(i).first(), part, table));
    }
    Doc end = lastJoint(parts.get(parts.size() - 1).last(), bracket.close());
    return Doc.group(Doc.concat(open, new Doc.Indent(Doc.concat(inside)), end, close));
  }

  private Doc next(Piece before, Piece after, Doc part, boolean table) {
    return table && before.trailing() == null && after.leading().isEmpty()
        ? new Doc.Wrap(part)
        : Doc.concat(joint(before, after, Doc.Line.SPACE), part);
  }

  /** Before the closing bracket: comments on lines of their own are as deep as the parts. */
  private Doc lastJoint(Piece last, Piece close) {
    if (last.trailing() == null && close.leading().isEmpty()) {
      return Doc.Line.NOTHING;
    }
    List<Doc> docs = new ArrayList<>();
    if (last.trailing() != null) {
      docs.add(behind(last.trailing()));
    }
    for (Remark remark : close.leading()) {
      docs.add(new Doc.Indent(HARD_LINE));
      docs.add(new Doc.Comment(remark.text()));
    }
    docs.add(HARD_LINE);
    return Doc.concat(docs);
  }

  /** Many short values are set like words in a paragraph. */
  private static boolean isTable(Bracket bracket) {
    return bracket.open().text().equals("[")
        && bracket.parts().stream().allMatch(part -> part.elements().size() <= 2);
  }

  /** A part is broken before its operators where it must be. */
  private Doc part(Part part) {
    return broken(part.elements(), ElementDocs::isBetweenOperands);
  }

  /** A step, broken before its stride where it must be. */
  Doc step(List<Element> step) {
    return broken(step, (elements, index) -> elements.get(index).first().text().equals("/"));
  }

  private Doc broken(List<Element> elements, BiPredicate<List<Element>, Integer> isCut) {
    List<Integer> cuts = new ArrayList<>();
    for (int i = 1; i < elements.size(); i++) {
      if (isCut.test(elements, i)) {
        cuts.add(i);
      }
    }
    if (cuts.isEmpty()) {
      return sequence(elements);
    }
    List<Doc> docs = new ArrayList<>();
    for (int i = 0; i < cuts.size(); i++) {
      int end = i == cuts.size() - 1 ? elements.size() : cuts.get(i + 1);
      docs.add(operation(elements, cuts.get(i), end));
    }
    return Doc.concat(sequence(elements.subList(0, cuts.get(0))), new Doc.Indent(Doc.concat(docs)));
  }

  /** An operator and its right operand, behind the left one. */
  private Doc operation(List<Element> elements, int index, int end) {
    Piece operator = elements.get(index).first();
    Doc operation =
        Doc.concat(
            Doc.text(operator.text()),
            joint(operator, elements.get(index + 1).first(), Doc.text(" ")),
            sequence(elements.subList(index + 1, end)));
    Piece before = elements.get(index - 1).last();
    return before.trailing() == null && operator.leading().isEmpty()
        ? new Doc.Wrap(operation)
        : Doc.concat(joint(before, operator, Doc.Line.SPACE), operation);
  }

  private static boolean isBetweenOperands(List<Element> elements, int index) {
    return BETWEEN_OPERANDS.contains(elements.get(index).first().kind())
        && !Spacing.isSign(elements, index);
  }

  @Override
  public Doc visitBraces(Braces braces) {
    if (bodiesInOneLine) {
      return Doc.text(FlatText.of(List.of(braces)));
    }
    if (braces.oneLine() && braces.arms().size() == 1 && braces.arms().get(0).items().isEmpty()) {
      return Doc.text("{}");
    }
    Piece open = braces.open();
    return Doc.concat(
        Doc.text("{"),
        open.trailing() == null ? Doc.text("") : new Doc.Comment(" " + open.trailing()),
        new Doc.Inset(indent -> BodyLayout.lines(braces, indent)),
        Doc.text("}"));
  }
}
