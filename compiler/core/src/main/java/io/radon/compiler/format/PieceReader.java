package io.radon.compiler.format;

import io.radon.compiler.parse.Lexeme;
import io.radon.compiler.parse.LexemeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Gives each comment to a word or sign: the one before it on its line, else the one that follows.
 */
final class PieceReader {
  private final List<Piece> pieces = new ArrayList<>();
  private final List<Remark> pending = new ArrayList<>();
  private int line;

  private PieceReader() {}

  /** The pieces, the end of the file last; it holds the comments behind everything else. */
  static List<Piece> read(List<Lexeme> lexemes) {
    PieceReader reader = new PieceReader();
    lexemes.forEach(reader::add);
    return reader.pieces;
  }

  private void add(Lexeme lexeme) {
    if (lexeme.kind() == LexemeKind.END) {
      pieces.add(new Piece(lexeme, List.of(), false, null));
      return;
    }
    boolean blank = line > 0 && lexeme.line() > line + 1;
    boolean sameLine = lexeme.line() == line;
    line = lexeme.line();
    if (lexeme.kind() != LexemeKind.COMMENT) {
      pieces.add(new Piece(lexeme, pending, blank, null));
      pending.clear();
    } else if (sameLine) {
      trail(lexeme.text().stripTrailing());
    } else {
      pending.add(new Remark(lexeme.text().stripTrailing(), blank));
    }
  }

  private void trail(@Nullable String comment) {
    int last = pieces.size() - 1;
    Piece piece = pieces.get(last);
    pieces.set(last, new Piece(piece.lexeme(), piece.leading(), piece.blankBefore(), comment));
  }
}
