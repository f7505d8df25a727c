package io.radon.compiler.format;

import java.util.List;
import java.util.function.IntFunction;

/**
 * Text that knows where it may be broken (after Wadler's "prettier printer"). A group stands in one
 * line where it fits; otherwise its own lines break, and the groups inside are tried in turn.
 */
sealed interface Doc {
  void accept(DocVisitor visitor);

  /** Whether a line must end in it, so that no group around it fits in one line. */
  boolean breaks();

  /** Text without a line end. */
  record Text(String text) implements Doc {
    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitText(this);
    }

    @Override
    public boolean breaks() {
      return false;
    }
  }

  /** A comment: its width makes no line too long, since it can't be broken. */
  record Comment(String text) implements Doc {
    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitComment(this);
    }

    @Override
    public boolean breaks() {
      return false;
    }
  }

  /** A line end, or {@code flat} where its group stands in one line. */
  record Line(String flat) implements Doc {
    static final Line SPACE = new Line(" ");
    static final Line NOTHING = new Line("");

    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitLine(this);
    }

    @Override
    public boolean breaks() {
      return false;
    }
  }

  /** A line end wherever it stands. */
  record HardLine() implements Doc {
    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitHardLine(this);
    }

    @Override
    public boolean breaks() {
      return true;
    }
  }

  /** One after the other. */
  record Concat(List<Doc> parts, boolean breaks) implements Doc {
    public Concat {
      parts = List.copyOf(parts);
    }

    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitConcat(this);
    }
  }

  /** Lines that break in it are indented one step deeper; in one line it means nothing. */
  record Indent(Doc content) implements Doc {
    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitIndent(this);
    }

    @Override
    public boolean breaks() {
      return content.breaks();
    }
  }

  /** In one line if that fits. */
  record Group(Doc content, boolean breaks) implements Doc {
    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitGroup(this);
    }
  }

  /** Content behind a space, or on the next line where it won't fit on this one. */
  record Wrap(Doc content) implements Doc {
    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitWrap(this);
    }

    @Override
    public boolean breaks() {
      return content.breaks();
    }
  }

  /** Lines that are laid out by themselves once their indentation is known; no group's concern. */
  record Inset(IntFunction<List<String>> lines) implements Doc {
    @Override
    public void accept(DocVisitor visitor) {
      visitor.visitInset(this);
    }

    @Override
    public boolean breaks() {
      return false;
    }
  }

  static Doc text(String text) {
    return new Text(text);
  }

  static Doc concat(List<Doc> parts) {
    return new Concat(parts, parts.stream().anyMatch(Doc::breaks));
  }

  static Doc concat(Doc... parts) {
    return concat(List.of(parts));
  }

  static Doc group(Doc content) {
    return new Group(content, content.breaks());
  }
}
