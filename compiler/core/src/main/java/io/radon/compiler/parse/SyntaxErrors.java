package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Name;
import io.radon.grammar.RadonParser;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.antlr.v4.runtime.Token;

/** Reports mistakes of one file, each place once, and knows where something has been reported. */
final class SyntaxErrors {
  private final SourceFile file;
  private final DiagnosticSink sink;
  private final BitSet told = new BitSet();
  private final BitSet broken = new BitSet();
  private final List<Name> nested = new ArrayList<>();
  private final Repairs repairs = new Repairs();
  private final List<Token> repaired = new ArrayList<>();
  private final BitSet mended = new BitSet();

  SyntaxErrors(SourceFile file, DiagnosticSink sink) {
    this.file = file;
    this.sink = sink;
  }

  SourceFile file() {
    return file;
  }

  /** A message about a stretch of text, not yet reported. */
  Diagnostic at(Span span, DiagnosticCode code, Object... facts) {
    return code.at(new Location(file, span), facts);
  }

  Location location(Span span) {
    return new Location(file, span);
  }

  /** A replacement of a stretch of text. */
  TextEdit edit(Span span, String replacement) {
    return new TextEdit(location(span), replacement);
  }

  /** The same message with one more place. */
  Diagnostic with(Diagnostic diagnostic, Span span, String text) {
    return diagnostic.with(new Location(file, span), text);
  }

  /** Reports, unless something has been said about this token. */
  void report(Token place, Diagnostic diagnostic) {
    if (!isTold(place)) {
      tell(place);
      if (!mended.get(place.getStartIndex())) {
        sink.report(diagnostic);
      }
    }
  }

  /**
   * Reports what the parser did not expect. Where the help says how to mend it, the statement is
   * read again so mended.
   */
  void reportRepairable(Token place, Diagnostic diagnostic) {
    boolean told = isTold(place);
    report(place, diagnostic);
    if (!told && !mended.get(place.getStartIndex()) && repairs.add(diagnostic)) {
      repaired.add(place);
    }
  }

  Repairs repairs() {
    return repairs;
  }

  /**
   * The tokens with what has been mended, to be read again. What stands at a mended place may be
   * sound; if it is not, that has been told.
   */
  List<Token> reread(List<Token> tokens) {
    repaired.forEach(
        place -> {
          told.clear(place.getStartIndex());
          mended.set(place.getStartIndex());
        });
    repaired.clear();
    return repairs.apply(tokens);
  }

  /** Reports without claiming a token. */
  void report(Diagnostic diagnostic) {
    sink.report(diagnostic);
  }

  /** From now on nothing more is said about this token. */
  void tell(Token place) {
    told.set(place.getStartIndex());
  }

  void tell(int offset) {
    told.set(offset);
  }

  boolean isTold(Token place) {
    return told.get(place.getStartIndex());
  }

  /** This token makes no sense of its statement: the parser's complaints are its consequence. */
  void breaks(Token place) {
    broken.set(place.getStartIndex());
  }

  boolean isBroken(Token place) {
    return broken.get(place.getStartIndex());
  }

  /** A declaration of that name stands where none can: what uses it is not to blame. */
  void nest(Name name) {
    if (!nested.contains(name)) {
      nested.add(name);
    }
  }

  /**
   * Whether the statement has been mended before the place, with nothing between that parts one
   * mistake from the next: the place is then the mending's fault.
   */
  boolean followsRepair(Situation situation) {
    int from = span(situation.start()).start();
    for (int i = situation.index() - 1; i >= 0; i--) {
      Token token = situation.at(i);
      boolean parts =
          Situation.isOneOf(token, RadonParser.COMMA, RadonParser.ARROW, RadonParser.YIELDS)
              && file.text().startsWith(token.getText(), token.getStartIndex());
      if (parts) {
        from = span(token).end();
        break;
      }
    }
    int next = mended.nextSetBit(from);
    return next >= 0 && next <= situation.found().getStartIndex();
  }

  /** The names of declarations that stand where none can. */
  List<Name> nested() {
    return nested;
  }

  /** The token's text as a span; the end of the file has no width. */
  static Span span(Token token) {
    int start = token.getStartIndex();
    return new Span(start, Math.max(start, token.getStopIndex() + 1));
  }
}
