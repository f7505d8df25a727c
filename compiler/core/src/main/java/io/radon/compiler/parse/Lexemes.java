package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.source.SourceFile;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * A file's words, signs and comments in order, for those who lay text out: everything that is not
 * space. Of the line ends only those that end a statement are there.
 */
public final class Lexemes {
  private Lexemes() {}

  /**
   * The lexemes of a file that {@link ModelParser} takes without an error; the last is the file's
   * end.
   */
  public static List<Lexeme> of(SourceFile file) {
    SyntaxErrors errors = new SyntaxErrors(file, new DiagnosticSink());
    TokenReader reader = new TokenReader(file);
    List<Token> words = new LexicalErrors(errors).check(reader.tokens());
    SoftKeywords.soften(words);
    List<Token> tokens = LineFilter.filter(words);
    List<Token> comments = reader.comments();
    List<Lexeme> lexemes = new ArrayList<>(tokens.size() + comments.size());
    int next = 0;
    for (Token token : tokens) {
      while (next < comments.size() && comments.get(next).getStartIndex() < token.getStartIndex()) {
        lexemes.add(lexeme(file, comments.get(next++)));
      }
      lexemes.add(lexeme(file, token));
    }
    return lexemes;
  }

  private static Lexeme lexeme(SourceFile file, Token token) {
    LexemeKind kind = kind(token);
    boolean written = kind != LexemeKind.END && kind != LexemeKind.EOF;
    return new Lexeme(
        kind, written ? token.getText() : "", file.lines().position(token.getStartIndex()).line());
  }

  private static LexemeKind kind(Token token) {
    return switch (token.getType()) {
      case RadonLexer.INTEGER,
          RadonLexer.DECIMAL,
          RadonLexer.SIZE,
          RadonLexer.TEXT,
          RadonLexer.TRUE,
          RadonLexer.FALSE,
          RadonLexer.ANY ->
          LexemeKind.LITERAL;
      case RadonLexer.UNIT -> LexemeKind.UNIT;
      case RadonLexer.STAGE -> LexemeKind.STAGE;
      case RadonLexer.EXPECT -> LexemeKind.EXPECT;
      case RadonLexer.NOT, RadonLexer.IF -> LexemeKind.PREFIX;
      case RadonLexer.ARROW -> LexemeKind.ARROW;
      case RadonLexer.YIELDS -> LexemeKind.YIELDS;
      case RadonLexer.BAR -> LexemeKind.BAR;
      case RadonLexer.COLON -> LexemeKind.COLON;
      case RadonLexer.COMMA -> LexemeKind.COMMA;
      case RadonLexer.ASSIGN -> LexemeKind.ASSIGN;
      case RadonLexer.DOT -> LexemeKind.DOT;
      case RadonLexer.LPAREN, RadonLexer.LBRACK -> LexemeKind.OPEN;
      case RadonLexer.RPAREN, RadonLexer.RBRACK -> LexemeKind.CLOSE;
      case RadonLexer.LBRACE -> LexemeKind.BODY_OPEN;
      case RadonLexer.RBRACE -> LexemeKind.BODY_CLOSE;
      case RadonLexer.END -> LexemeKind.END;
      case RadonLexer.DOC, RadonLexer.COMMENT -> LexemeKind.COMMENT;
      case Token.EOF -> LexemeKind.EOF;
      case RadonLexer.NAME -> LexemeKind.NAME;
      default -> SoftKeywords.opensItem(token) ? LexemeKind.DECLARATION : LexemeKind.OPERATOR;
    };
  }
}
