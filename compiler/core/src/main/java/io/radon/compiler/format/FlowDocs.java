package io.radon.compiler.format;

import io.radon.compiler.parse.LexemeKind;
import java.util.ArrayList;
import java.util.List;

/**
 * Lays out {@code step -> step => shape}: in one line, or each step and the shape on a line of its
 * own. A body over several lines doesn't count: after it the flow is tried anew.
 */
final class FlowDocs {
  private final ElementDocs elements;
  private final boolean bodiesInOneLine;

  FlowDocs(boolean bodiesInOneLine) {
    this.elements = new ElementDocs(bodiesInOneLine);
    this.bodiesInOneLine = bodiesInOneLine;
  }

  Doc flow(List<Element> flow) {
    List<List<Element>> steps = steps(flow);
    List<Doc> groups = new ArrayList<>();
    Doc first = elements.step(steps.get(0));
    List<Doc> rest = new ArrayList<>();
    boolean body = holdsBody(steps.get(0));
    for (int i = 1; i < steps.size(); i++) {
      if (body) {
        groups.add(Doc.group(Doc.concat(first, new Doc.Indent(Doc.concat(rest)))));
        first = Doc.text("");
        rest.clear();
      }
      rest.add(next(steps.get(i - 1), steps.get(i)));
      body = holdsBody(steps.get(i));
    }
    groups.add(Doc.group(Doc.concat(first, new Doc.Indent(Doc.concat(rest)))));
    return Doc.concat(groups);
  }

  private Doc next(List<Element> before, List<Element> step) {
    Piece last = before.get(before.size() - 1).last();
    return Doc.concat(
        elements.joint(last, step.get(0).first(), Doc.Line.SPACE), elements.step(step));
  }

  private boolean holdsBody(List<Element> step) {
    return !bodiesInOneLine && step.stream().anyMatch(e -> e.first().is(LexemeKind.BODY_OPEN));
  }

  /** The steps, the later ones with the sign before them; the last may be the shape. */
  private static List<List<Element>> steps(List<Element> flow) {
    List<List<Element>> steps = new ArrayList<>();
    int start = 0;
    for (int i = 1; i < flow.size(); i++) {
      Piece piece = flow.get(i).first();
      if (piece.is(LexemeKind.ARROW) || piece.is(LexemeKind.YIELDS)) {
        steps.add(flow.subList(start, i));
        start = i;
      }
    }
    steps.add(flow.subList(start, flow.size()));
    return steps;
  }
}
