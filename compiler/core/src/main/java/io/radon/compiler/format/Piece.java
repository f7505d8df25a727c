package io.radon.compiler.format;

import io.radon.compiler.parse.Lexeme;
import io.radon.compiler.parse.LexemeKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A word or sign with the comments that belong to it.
 *
 * @param leading the comments on lines of their own before it
 * @param blankBefore whether a blank line stands right before it
 * @param trailing the comment behind it on its line
 */
record Piece(Lexeme lexeme, List<Remark> leading, boolean blankBefore, @Nullable String trailing) {
  Piece {
    leading = List.copyOf(leading);
  }

  LexemeKind kind() {
    return lexeme.kind();
  }

  String text() {
    return lexeme.text();
  }

  /** Whether a blank line stands before it or among its comments. */
  boolean beginsParagraph() {
    return blankBefore || leading.stream().anyMatch(Remark::blankBefore);
  }

  boolean is(LexemeKind kind) {
    return lexeme.kind() == kind;
  }
}
