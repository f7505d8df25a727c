package io.radon.compiler.parse;

import io.radon.compiler.source.SourceFile;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Reads a file's tokens, the end of the file last, and its comments apart. */
final class TokenReader {
  private final List<Token> tokens = new ArrayList<>();
  private final List<Token> comments = new ArrayList<>();

  TokenReader(SourceFile file) {
    RadonLexer lexer = new RadonLexer(new SourceCharStream(file));
    lexer.removeErrorListeners();
    Token token;
    do {
      token = lexer.nextToken();
      if (token.getChannel() == RadonLexer.COMMENTS) {
        comments.add(token);
      } else {
        tokens.add(token);
      }
    } while (token.getType() != Token.EOF);
  }

  List<Token> tokens() {
    return tokens;
  }

  List<Token> comments() {
    return comments;
  }
}
