package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.SourceLimits;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.ErrorDecl;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.grammar.RadonParser;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.CommonTokenStream;
import org.antlr.v4.runtime.ListTokenSource;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;

/**
 * From a file's text to its tree. There is always a tree; error nodes stand only where the sink has
 * been told. Nothing is thrown, whatever the text.
 */
public final class ModelParser {
  /** A statement's mistakes are told one a reading; who makes more in one mends these first. */
  private static final int MOST_READINGS = 4;

  private ModelParser() {}

  /** Parses under the default limits. */
  public static SourceUnit parse(SourceFile file, DiagnosticSink sink) {
    return parse(file, sink, SourceLimits.DEFAULT);
  }

  /** Parses a file that stays within the limits; one that does not gives an empty damaged tree. */
  public static SourceUnit parse(SourceFile file, DiagnosticSink sink, SourceLimits limits) {
    SyntaxErrors errors = new SyntaxErrors(file, sink);
    CharacterCheck.check(file.text(), errors);
    TokenReader reader = new TokenReader(file);
    List<Token> words = LooseBraces.mend(new LexicalErrors(errors).check(reader.tokens()), errors);
    Keywords.mend(words, errors);
    SoftKeywords.soften(words);
    BraceSlips.mend(words, errors);
    words = MissingOpenings.mend(words, errors);
    if (!new LimitCheck(limits, errors).passes(LineFilter.filter(words))) {
      return refused(file);
    }
    List<Token> matched = Braces.mend(words, errors);
    RadonParser.FileContext tree = parse(LineFilter.filter(matched), errors);
    for (int reading = 1; reading < MOST_READINGS && errors.repairs().any(); reading++) {
      matched = errors.reread(matched);
      tree = parse(LineFilter.filter(matched), errors);
    }
    return new AstBuilder(errors, reader.comments()).file(tree);
  }

  private static SourceUnit refused(SourceFile file) {
    Span span = new Span(0, file.text().length());
    return new SourceUnit(span, null, List.of(), List.of(new ErrorDecl(span, null)), List.of());
  }

  /** Fast and strict first; a file with a mistake is parsed again, exactly and with recovery. */
  private static RadonParser.FileContext parse(List<Token> tokens, SyntaxErrors errors) {
    CommonTokenStream stream = new CommonTokenStream(new ListTokenSource(tokens));
    stream.fill(); // messages look ahead
    RadonParser parser = new RadonParser(stream);
    parser.removeErrorListeners();
    parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
    parser.setErrorHandler(new BailErrorStrategy());
    try {
      return parser.file();
    } catch (ParseCancellationException mistake) {
      parser.reset();
      parser.getInterpreter().setPredictionMode(PredictionMode.LL);
      parser.setErrorHandler(new LineRecovery(new SyntaxErrorTranslator(errors)));
      return parser.file();
    }
  }
}
