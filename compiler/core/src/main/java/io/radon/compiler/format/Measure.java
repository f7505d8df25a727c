package io.radon.compiler.format;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds out whether docs fit into a line's remaining columns, up to the first possible line end.
 */
final class Measure implements DocVisitor {
  private final Deque<Part> parts = new ArrayDeque<>();
  private int remaining;
  private boolean ended;
  private boolean flat;

  private record Part(boolean flat, Doc doc) {}

  Measure(int columns) {
    this.remaining = columns;
  }

  /** Takes one more doc in, in one line or as far as its first line end. */
  void add(boolean inOneLine, Doc doc) {
    parts.push(new Part(inOneLine, doc));
    while (undecided() && !parts.isEmpty()) {
      Part part = parts.pop();
      flat = part.flat();
      part.doc().accept(this);
    }
  }

  boolean undecided() {
    return remaining >= 0 && !ended;
  }

  boolean fits() {
    return remaining >= 0;
  }

  private void end() {
    ended = true;
  }

  @Override
  public void visitText(Doc.Text doc) {
    remaining -= DocPrinter.width(doc.text());
  }

  @Override
  public void visitComment(Doc.Comment doc) {}

  @Override
  public void visitLine(Doc.Line doc) {
    if (flat) {
      remaining -= doc.flat().length();
    } else {
      end();
    }
  }

  @Override
  public void visitHardLine(Doc.HardLine doc) {
    end();
  }

  @Override
  public void visitConcat(Doc.Concat doc) {
    for (int i = doc.parts().size() - 1; i >= 0; i--) {
      parts.push(new Part(flat, doc.parts().get(i)));
    }
  }

  @Override
  public void visitIndent(Doc.Indent doc) {
    parts.push(new Part(flat, doc.content()));
  }

  @Override
  public void visitGroup(Doc.Group doc) {
    parts.push(new Part(flat, doc.content()));
  }

  @Override
  public void visitWrap(Doc.Wrap doc) {
    if (flat) {
      remaining -= 1;
      parts.push(new Part(true, doc.content()));
    } else {
      end();
    }
  }

  @Override
  public void visitInset(Doc.Inset doc) {
    end();
  }
}
