package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.LineIndex;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;

/**
 * Matches braces, tells of those without a partner, and puts them right for the parser: one too
 * many is left out, and one that is missing is put where it is missing.
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
  private final List<Pair> pairs = new ArrayList<>();
  private final Set<Integer> left = new HashSet<>();
  private final Map<Integer, List<Token>> missing = new TreeMap<>();

  private int lineStart;

  /** Round and square brackets open in the statement at hand. */
  private int brackets;

  private Braces(List<Token> tokens, SyntaxErrors errors) {
    this.tokens = tokens;
    this.errors = errors;
  }

  /** The tokens, whose words are softened, with a partner for each brace. */
  static List<Token> mend(List<Token> tokens, SyntaxErrors errors) {
    Braces braces = new Braces(tokens, errors);
    braces.match();
    return braces.left.isEmpty() && braces.missing.isEmpty() ? tokens : braces.mended();
  }

  private void match() {
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (i > 0 && tokens.get(i - 1).getType() == RadonLexer.END) {
        lineStart = i;
      }
      bracket(i);
      if (token.getType() == RadonLexer.LBRACE) {
        open.push(new Open(i, lineStart, column(lineStart)));
      } else if (token.getType() == RadonLexer.RBRACE) {
        close(i);
      } else if (token.getType() == Token.EOF || SoftKeywords.opensItem(token)) {
        finish(i);
      }
    }
  }

  /** A bracket that closes nothing, where a brace is open on the same line, is a slip for it. */
  private void bracket(int index) {
    Token token = tokens.get(index);
    switch (token.getType()) {
      case RadonLexer.LPAREN, RadonLexer.LBRACK -> brackets++;
      case RadonLexer.END, RadonLexer.LBRACE, RadonLexer.BAR -> brackets = 0;
      case RadonLexer.RPAREN, RadonLexer.RBRACK -> {
        if (brackets == 0 && isSlip(index)) {
          Span span = SyntaxErrors.span(token);
          errors.report(
              token,
              errors
                  .at(span, DiagnosticCode.WRONG_BRACKET, "}", token.getText())
                  .withHelp("write `}`", errors.edit(span, "}")));
          ((CommonToken) token).setType(RadonLexer.RBRACE);
          ((CommonToken) token).setText("}");
        }
        brackets = Math.max(0, brackets - 1);
      }
      default -> {}
    }
  }

  private boolean isSlip(int index) {
    Open opener = open.peek();
    if (opener == null || opener.index() < lineStart) {
      return false;
    }
    for (int i = index + 1; tokens.get(i).getType() != Token.EOF; i++) {
      int type = tokens.get(i).getType();
      if (type == RadonLexer.RBRACE || type == RadonLexer.END) {
        return type == RadonLexer.END;
      }
    }
    return true;
  }

  private List<Token> mended() {
    List<Token> mended = new ArrayList<>(tokens.size() + missing.size());
    for (int i = 0; i < tokens.size(); i++) {
      mended.addAll(missing.getOrDefault(i, List.of()));
      if (!left.contains(i)) {
        mended.add(tokens.get(i));
      }
    }
    return mended;
  }

  private void close(int index) {
    if (open.isEmpty()) {
      stray(index);
      return;
    }
    Open opener = open.pop();
    pairs.add(new Pair(opener, index));
    int indentation = column(index);
    if (index == lineStart && indentation != opener.indentation()) {
      mismatches.add(new Mismatch(opener, index, indentation));
    }
  }

  /** A brace too many: the one that ended a body before its end, or else this one. */
  private void stray(int index) {
    if (isBodyWithoutHead(index)) {
      left.add(index);
      pairs.clear();
      return;
    }
    Pair early = early(index);
    int place = early == null ? index : early.close();
    Token brace = tokens.get(place);
    Span span = SyntaxErrors.span(brace);
    Diagnostic diagnostic = errors.at(span, DiagnosticCode.STRAY_BRACE);
    if (!pairs.isEmpty()) {
      Pair last = pairs.get(pairs.size() - 1);
      diagnostic =
          errors.with(
              diagnostic,
              SyntaxErrors.span(tokens.get(place == index ? last.close() : index)),
              "`" + head(last.open()) + "` ends here");
    }
    errors.report(brace, diagnostic.withHelp("remove it", errors.edit(span, "")));
    left.add(place);
    mismatches.clear();
    pairs.clear();
  }

  /**
   * Whether the statements before a brace stand by themselves, behind a body that was closed as it
   * should be and an empty line: the parser misses the head of theirs.
   */
  private boolean isBodyWithoutHead(int index) {
    if (pairs.isEmpty()) {
      return false;
    }
    Pair last = pairs.get(pairs.size() - 1);
    int close = last.close();
    boolean proper =
        column(close) == last.open().indentation() && line(close) != line(last.open().index());
    int next = close + 1;
    while (next < index && tokens.get(next).getType() == RadonLexer.END) {
      next++;
    }
    return proper && next < index && line(next) > line(close) + 1;
  }

  /** The pair whose brace closes a body that goes on behind it; null where none does. */
  private @Nullable Pair early(int index) {
    for (Mismatch mismatch : mismatches) {
      if (mismatch.indentation() > mismatch.open().indentation()) {
        // What should have been closed there was closed before, by a brace within a line.
        for (Pair pair : pairs) {
          if (pair.open().indentation() == mismatch.indentation()
              && pair.open().index() > mismatch.open().index()
              && pair.close() < mismatch.close()
              && tokens.get(pair.close() - 1).getType() != RadonLexer.END
              && (line(pair.close()) != line(pair.open().index())
                  || pair.close() == pair.open().index() + 1)) {
            return pair;
          }
        }
        return new Pair(mismatch.open(), mismatch.close());
      }
    }
    if (pairs.isEmpty()) {
      return null;
    }
    Pair last = pairs.get(pairs.size() - 1);
    return lastWord(index) == last.close() ? null : last;
  }

  /** A declaration or the end of the file: all that is open lacks its brace. */
  private void finish(int index) {
    if (!open.isEmpty() && isStray(blamed(), index)) {
      strayOpener(blamed());
    }
    if (!open.isEmpty()) {
      Open blamed = blamed();
      Token next = tokens.get(index);
      String before =
          next.getType() == Token.EOF
              ? "the end of the file"
              : "`" + next.getText() + " " + tokens.get(index + 1).getText() + "`";
      Diagnostic diagnostic =
          errors.at(place(next, index), DiagnosticCode.MISSING_BRACE, head(blamed), before);
      diagnostic =
          errors.with(diagnostic, SyntaxErrors.span(tokens.get(blamed.index())), "opened here");
      // The declaration's own word may be misspelt, which is another mistake.
      errors.report(advise(diagnostic, blamed, index));
      errors.tell(next);
      closeAll(blamed, index);
    }
    open.clear();
    mismatches.clear();
    pairs.clear();
  }

  /**
   * A brace behind the arguments of what takes no body, where no line further to the right follows.
   */
  private boolean isStray(Open opener, int index) {
    if (opener.index() == 0 || tokens.get(opener.index() - 1).getType() != RadonLexer.RPAREN) {
      return false;
    }
    int next = opener.index() + 1;
    if (tokens.get(next).getType() != RadonLexer.END
        || SoftKeywords.opensItem(tokens.get(opener.lineStart()))) {
      return false;
    }
    while (next < index && tokens.get(next).getType() == RadonLexer.END) {
      next++;
    }
    return next < index && column(next) <= opener.indentation();
  }

  private void strayOpener(Open opener) {
    Token brace = tokens.get(opener.index());
    Span span = SyntaxErrors.span(brace);
    Span gap = new Span(SyntaxErrors.span(tokens.get(opener.index() - 1)).end(), span.end());
    errors.report(
        brace,
        errors
            .at(span, DiagnosticCode.STATEMENT_END, "`{`")
            .withHelp("remove it", errors.edit(gap, "")));
    left.add(opener.index());
    if (!open.remove(opener)) {
      open.pop(); // the brace that closed this one was its own
    }
  }

  /** What was closed by another's brace is closed before it; then all that is left open. */
  private void closeAll(Open blamed, int index) {
    int more = open.size();
    if (!open.contains(blamed)) {
      insert(end(blamed, index));
      more--;
    }
    for (Open each : open) {
      if (more-- > 0) {
        insert(open.size() == 1 ? lastWord(index) + 1 : end(each, index));
      }
    }
  }

  /** Where a body should have ended, seen from the indentation: behind its last line. */
  private int end(Open body, int index) {
    for (int i = body.index() + 1; i < index; i++) {
      boolean begins = tokens.get(i - 1).getType() == RadonLexer.END;
      if (begins
          && tokens.get(i).getType() != RadonLexer.END
          && tokens.get(i).getType() != RadonLexer.BAR
          && column(i) <= body.indentation()) {
        return lastWord(i) + 1;
      }
    }
    return lastWord(index) + 1;
  }

  private void insert(int index) {
    Token before = tokens.get(index - 1);
    CommonToken brace = new CommonToken(RadonLexer.RBRACE, "}");
    brace.setStartIndex(before.getStopIndex() + 1);
    brace.setStopIndex(before.getStopIndex());
    brace.setLine(before.getLine() + 1); // what is before it ends a line
    brace.setCharPositionInLine(before.getCharPositionInLine() + 1);
    missing.computeIfAbsent(index, key -> new ArrayList<>()).add(brace);
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

  /** The help with its edit, where one brace is missing. */
  private Diagnostic advise(Diagnostic diagnostic, Open blamed, int index) {
    if (open.size() > 1) {
      return diagnostic;
    }
    int last = open.contains(blamed) ? lastWord(index) : end(blamed, index) - 1;
    boolean oneLine = line(last) == line(blamed.index());
    int end = oneLine ? SyntaxErrors.span(tokens.get(last)).end() : lineEnd(last);
    String brace = oneLine ? " }" : "\n" + " ".repeat(blamed.indentation()) + "}";
    return diagnostic.withHelp("close it", errors.edit(new Span(end, end), brace));
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

  /** Where the token's line ends, behind its comment. */
  private int lineEnd(int index) {
    LineIndex lines = errors.file().lines();
    return lines.start(line(index)) + lines.line(line(index)).stripTrailing().length();
  }

  private int line(int index) {
    return errors.file().lines().position(tokens.get(index).getStartIndex()).line();
  }

  /** An opening brace, the first token of its line, and that token's column. */
  private record Open(int index, int lineStart, int indentation) {}

  /** Braces that have found each other. */
  private record Pair(Open open, int close) {}

  /** A pair whose closing brace begins a line at another column than the opener's line. */
  private record Mismatch(Open open, int close, int indentation) {}
}
