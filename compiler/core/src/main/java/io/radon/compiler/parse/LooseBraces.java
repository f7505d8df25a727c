package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.grammar.RadonLexer;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;

/**
 * Reports opening braces that begin a line, and puts them where they belong: behind the name or the
 * parentheses that end the line before. No statement begins with a brace.
 */
final class LooseBraces {
  private LooseBraces() {}

  /** The tokens without the line ends before such braces. */
  static List<Token> mend(List<Token> tokens, SyntaxErrors errors) {
    List<Token> kept = new ArrayList<>(tokens.size());
    for (Token token : tokens) {
      if (token.getType() == RadonLexer.LBRACE) {
        attach(token, kept, errors);
      }
      kept.add(token);
    }
    return kept;
  }

  private static void attach(Token brace, List<Token> kept, SyntaxErrors errors) {
    int last = kept.size() - 1;
    while (last >= 0 && kept.get(last).getType() == RadonLexer.END) {
      last--;
    }
    if (last < 0 || last == kept.size() - 1 || !endsHead(kept.get(last))) {
      return;
    }
    errors.report(brace, message(brace, kept.get(last), errors));
    kept.subList(last + 1, kept.size()).clear();
  }

  private static boolean endsHead(Token token) {
    return token.getType() == RadonLexer.RPAREN || SoftKeywords.isWord(token);
  }

  private static Diagnostic message(Token brace, Token last, SyntaxErrors errors) {
    Span place = SyntaxErrors.span(brace);
    int from = SyntaxErrors.span(last).end();
    Diagnostic diagnostic = errors.at(place, DiagnosticCode.BRACE_ON_NEXT_LINE);
    String help = "put it at the end of the line before";
    return errors.file().text().substring(from, place.start()).isBlank()
        ? diagnostic.withHelp(help, errors.edit(new Span(from, place.start()), " "))
        : diagnostic.withHelp(
            help, errors.edit(new Span(from, from), " {"), errors.edit(place, ""));
  }
}
