package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Matches braces, tells of those without a partner, and remembers the bodies that are damaged by
 * it.
 *
 * <p>A declaration's beginning closes nothing, but what is open there lacks its brace. Which one is
 * to blame is seen from the indentation: a closing brace that stands under another line than its
 * opener's shows where the count went wrong.
 */
final class Braces {
  private final List<Token> tokens;
  private final SyntaxErrors errors;
  private final Deque<Open> open = new ArrayDeque<>();
  private final List<Mismatch> mismatches = new ArrayList<>();
  private final BitSet damaged = new BitSet();

  private int lineStart;

  /** Checks tokens whose words are softened. */
  Braces(List<Token> tokens, SyntaxErrors errors) {
    this.tokens = tokens;
    this.errors = errors;
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && tokens.get(i - 1).getType() == RadonLexer.END) {
        lineStart = i;
      }
      if (token.getType() == RadonLexer.LBRACE) {
        open.push(new Open(i, lineStart, column(lineStart)));
      } else if (token.getType() == RadonLexer.RBRACE) {
        close(i);
      } else if (token.getType() == Token.EOF || SoftKeywords.opensItem(token)) {
        finish(i);
      }
    }
  }

  /** Whether the body that this brace opens lacks statements, or holds foreign ones. */
  boolean isDamaged(Token brace) {
    return damaged.get(brace.getStartIndex());
  }

  private void close(int index) {
    if (open.isEmpty()) {
      stray(index);
      return;
    }
    Open opener = open.pop();
    int indentation = column(index);
    if (index == lineStart && indentation != opener.indentation()) {
      mismatches.add(new Mismatch(opener, index, indentation));
    }
  }

  /** A brace too many: where the indentation went wrong, or else here. */
  private void stray(int index) {
    int place = index;
    for (Mismatch mismatch : mismatches) {
      if (mismatch.indentation() > mismatch.open().indentation()) {
        place = mismatch.close();
        break;
      }
    }
    for (Mismatch mismatch : mismatches) {
      damaged.set(tokens.get(mismatch.open().index()).getStartIndex());
    }
    Token brace = tokens.get(place);
    if (!errors.isTold(brace)) {
      Diagnostic diagnostic = errors.at(SyntaxErrors.span(brace), DiagnosticCode.STRAY_BRACE);
      errors.report(
          brace, diagnostic.withHelp("remove it", errors.edit(SyntaxErrors.span(brace), "")));
    }
    for (int i = place; i <= index; i++) {
      errors.tell(tokens.get(i)); // what lies between is outside all bodies only because of it
    }
    mismatches.clear();
  }

  /** A declaration or the end of the file: all that is open lacks its brace. */
  private void finish(int index) {
    if (!open.isEmpty()) {
      Open blamed = blamed();
      Token next = tokens.get(index);
      Token brace = tokens.get(blamed.index());
      String before =
          next.getType() == Token.EOF
              ? "the end of the file"
              : "`" + next.getText() + " " + tokens.get(index + 1).getText() + "`";
      Diagnostic diagnostic =
          errors.at(place(next, index), DiagnosticCode.MISSING_BRACE, head(blamed), before);
      diagnostic = errors.with(diagnostic, SyntaxErrors.span(brace), "opened here");
      errors.report(next, advise(diagnostic, blamed, index));
      errors.tell(next);
      open.forEach(each -> damaged.set(tokens.get(each.index()).getStartIndex()));
    }
    open.clear();
    mismatches.clear();
  }

  /** The next declaration, or the end of the last line that is not empty. */
  private Span place(Token next, int index) {
    if (next.getType() != Token.EOF) {
      return SyntaxErrors.span(next);
    }
    int end = SyntaxErrors.span(tokens.get(lastWord(index))).end();
    return new Span(end, end);
  }

  private int lastWord(int index) {
    int last = index - 1;
    while (tokens.get(last).getType() == RadonLexer.END) {
      last--;
    }
    return last;
  }

  /** The help with its edit, where the place is plain. */
  private Diagnostic advise(Diagnostic diagnostic, Open blamed, int index) {
    String brace = " ".repeat(blamed.indentation()) + "}";
    int last = lastWord(index);
    if (open.size() > 1 || !blamed.equals(open.peek())) {
      return diagnostic;
    }
    int end = SyntaxErrors.span(tokens.get(last)).end();
    boolean oneLine = line(last) == line(blamed.index());
    return diagnostic.withHelp(
        "close it", errors.edit(new Span(end, end), oneLine ? " }" : "\n" + brace));
  }

  /** The brace whose partner was closed by another's, or the innermost one that is open. */
  private Open blamed() {
    Open outermost = open.getLast();
    for (Mismatch mismatch : mismatches) {
      boolean inside = mismatch.open().index() > outermost.index();
      if (inside && mismatch.indentation() < mismatch.open().indentation()) {
        return mismatch.open();
      }
    }
    return open.getFirst();
  }

  /** The words before a brace: {@code model ResNet34}, {@code stage conv2}, {@code residual}. */
  private String head(Open brace) {
    Token first = tokens.get(brace.lineStart());
    if (SoftKeywords.opensItem(first) || first.getType() == RadonLexer.STAGE) {
      return first.getText() + " " + tokens.get(brace.lineStart() + 1).getText();
    }
    return first.getType() == RadonLexer.NAME ? first.getText() : "{";
  }

  /** The column, from 0, of a token. */
  private int column(int index) {
    return errors.file().lines().position(tokens.get(index).getStartIndex()).column() - 1;
  }

  private int line(int index) {
    return errors.file().lines().position(tokens.get(index).getStartIndex()).line();
  }

  /** An opening brace, the first token of its line, and that token's column. */
  private record Open(int index, int lineStart, int indentation) {}

  /** A pair whose closing brace begins a line at another column than the opener's line. */
  private record Mismatch(Open open, int close, int indentation) {}
}
