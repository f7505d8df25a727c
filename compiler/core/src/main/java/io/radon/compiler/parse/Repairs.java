package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Help;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.antlr.v4.runtime.CommonToken;
import org.antlr.v4.runtime.Token;

/**
 * What the help of reported mistakes would change, so that the rest of a mended statement can be
 * looked at too. What is put in has no width.
 */
final class Repairs {
  private final List<TextEdit> edits = new ArrayList<>();

  /** Takes a message's help, where it is plain; whether it is. */
  boolean add(Diagnostic diagnostic) {
    Help help = diagnostic.help();
    if (help == null || help.edits().isEmpty() || isGuess(diagnostic, help)) {
      return false;
    }
    edits.addAll(help.edits());
    return true;
  }

  /**
   * A bracket may be missing before a stride, or behind what is divided; and one that opens no
   * arguments and no list was hardly meant at all.
   */
  private static boolean isGuess(Diagnostic diagnostic, Help help) {
    if (diagnostic.code() != DiagnosticCode.MISSING_BRACKET) {
      return false;
    }
    TextEdit edit = help.edits().get(0);
    String text = edit.location().file().text();
    int next = edit.location().span().end();
    while (next < text.length() && Character.isWhitespace(text.charAt(next))) {
      next++;
    }
    boolean divided = text.startsWith("/", next) && !text.startsWith("//", next);
    return divided
        || diagnostic.secondary().stream().anyMatch(open -> isLoose(text, open.location().span()));
  }

  private static boolean isLoose(String text, Span open) {
    String line = text.substring(text.lastIndexOf('\n', open.start()) + 1, open.start());
    boolean list = text.startsWith("[", open.start());
    return !(list ? line.matches(".*(\\w|=\\s*|\\(.*)") : line.matches(".*\\w"));
  }

  boolean any() {
    return !edits.isEmpty();
  }

  /** The tokens with all changes, which are then done. */
  List<Token> apply(List<Token> tokens) {
    edits.sort(Comparator.comparing(edit -> edit.location().span().start()));
    List<Token> mended = new ArrayList<>(tokens.size() + edits.size());
    int next = 0;
    int covered = 0;
    for (Token token : tokens) {
      while (next < edits.size() && start(next) <= token.getStartIndex()) {
        mended.addAll(words(edits.get(next), token));
        covered = Math.max(covered, edits.get(next).location().span().end());
        next++;
      }
      if (token.getStartIndex() >= covered || token.getType() == Token.EOF) {
        mended.add(token);
      }
    }
    edits.clear();
    return mended;
  }

  private int start(int index) {
    return edits.get(index).location().span().start();
  }

  private static List<Token> words(TextEdit edit, Token at) {
    List<Token> words = new ArrayList<>();
    Span span = edit.location().span();
    for (Token read : new TokenReader(new SourceFile("", edit.replacement())).tokens()) {
      if (read.getType() == Token.EOF) {
        continue;
      }
      CommonToken word = new CommonToken(read.getType(), read.getText());
      word.setStartIndex(span.start());
      word.setStopIndex(span.end() - 1);
      word.setLine(at.getLine());
      word.setCharPositionInLine(at.getCharPositionInLine());
      words.add(word);
    }
    return words;
  }
}
