package io.radon.compiler.format;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;

/** Prints a doc as lines of at most {@link #WIDTH} columns where its breaks allow that. */
final class DocPrinter {
  /** The widest line, in code points. */
  static final int WIDTH = 100;

  /** The columns of one step of indentation. */
  static final int STEP = 2;

  private final Deque<Command> commands = new ArrayDeque<>();
  private final List<String> lines = new ArrayList<>();
  private final StringBuilder line = new StringBuilder();
  private final Printing printing = new Printing();
  private int column;

  /** What is still to be printed, with its indentation, in one line or not. */
  private record Command(int indent, boolean flat, Doc doc) {}

  private DocPrinter() {}

  /**
   * The lines of a doc; the first begins with {@code prefix}.
   *
   * @param indent the columns before the lines that follow
   */
  static List<String> print(String prefix, int indent, Doc doc) {
    DocPrinter printer = new DocPrinter();
    printer.append(prefix);
    printer.commands.push(new Command(indent, false, doc));
    while (!printer.commands.isEmpty()) {
      Command command = printer.commands.pop();
      printer.printing.print(command);
    }
    printer.endLine();
    return printer.lines;
  }

  static int width(String text) {
    return text.codePointCount(0, text.length());
  }

  private void append(String text) {
    line.append(text);
    column += width(text);
  }

  private void endLine() {
    lines.add(line.toString().stripTrailing());
    line.setLength(0);
    column = 0;
  }

  private void newLine(int indent) {
    endLine();
    append(" ".repeat(indent));
  }

  /** Whether a doc in one line, and what follows up to the next possible line end, fits. */
  private boolean fits(Doc doc) {
    Measure measure = new Measure(WIDTH - column);
    measure.add(true, doc);
    Iterator<Command> rest = commands.iterator();
    while (measure.undecided() && rest.hasNext()) {
      Command command = rest.next();
      measure.add(command.flat(), command.doc());
    }
    return measure.fits();
  }

  /** Prints one command; what it holds goes back to the stack. */
  private final class Printing implements DocVisitor {
    private Command command = new Command(0, true, Doc.text(""));

    void print(Command next) {
      command = next;
      next.doc().accept(this);
    }

    private void push(boolean flat, int indent, Doc doc) {
      commands.push(new Command(indent, flat, doc));
    }

    @Override
    public void visitText(Doc.Text doc) {
      append(doc.text());
    }

    @Override
    public void visitComment(Doc.Comment doc) {
      append(doc.text());
    }

    @Override
    public void visitLine(Doc.Line doc) {
      if (command.flat()) {
        append(doc.flat());
      } else {
        newLine(command.indent());
      }
    }

    @Override
    public void visitHardLine(Doc.HardLine doc) {
      newLine(command.indent());
    }

    @Override
    public void visitConcat(Doc.Concat doc) {
      for (int i = doc.parts().size() - 1; i >= 0; i--) {
        push(command.flat(), command.indent(), doc.parts().get(i));
      }
    }

    @Override
    public void visitIndent(Doc.Indent doc) {
      push(
          command.flat(),
          command.flat() ? command.indent() : command.indent() + STEP,
          doc.content());
    }

    @Override
    public void visitGroup(Doc.Group doc) {
      boolean flat = command.flat() || (!doc.breaks() && fits(doc.content()));
      push(flat, command.indent(), doc.content());
    }

    @Override
    public void visitWrap(Doc.Wrap doc) {
      if (command.flat() || fits(Doc.concat(Doc.Line.SPACE, doc.content()))) {
        append(" ");
      } else {
        newLine(command.indent());
      }
      push(command.flat(), command.indent(), doc.content());
    }

    @Override
    public void visitInset(Doc.Inset doc) {
      for (String inner : doc.lines().apply(command.indent())) {
        endLine();
        line.append(inner);
      }
      newLine(command.indent());
    }
  }
}
