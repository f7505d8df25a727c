package io.radon.compiler.format;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.parse.Lexeme;
import io.radon.compiler.parse.LexemeKind;
import io.radon.compiler.parse.Lexemes;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SyntaxPrinter;
import java.util.List;
import java.util.Optional;

/**
 * Gives a file its canonical layout: two columns per indentation, labels, {@code =} and {@code =>}
 * aligned, at most {@link DocPrinter#WIDTH} columns where a line can be broken.
 *
 * <p>Only space, line ends and a list's last comma change. Words, numbers and comments stay as
 * written and in their order; at most one blank line is kept. A body that is written in one line
 * stays so where its statement fits. Formatting a formatted file changes nothing.
 */
public final class SourceFormatter {
  private SourceFormatter() {}

  /** The file's text in canonical layout, or nothing when the sink was told of an error in it. */
  public static Optional<String> format(SourceFile file, DiagnosticSink sink) {
    DiagnosticSink found = new DiagnosticSink();
    SourceUnit unit = ModelParser.parse(file, found);
    found.all().forEach(sink::report);
    if (found.hasErrors()) {
      return Optional.empty();
    }
    List<Lexeme> lexemes = Lexemes.of(file);
    String text = FileLayout.text(PieceReader.read(lexemes));
    SourceFile formatted = new SourceFile(file.path(), text);
    verify(unit, formatted);
    if (!comments(Lexemes.of(formatted)).equals(comments(lexemes))) {
      throw new CompilerBugException("formatting would lose or change a comment");
    }
    return Optional.of(text);
  }

  /** A tree that was built without text, in canonical layout. Its comments must be doc comments. */
  public static String format(SourceUnit unit) {
    SourceFile file = new SourceFile("", SourceWriter.write(unit));
    DiagnosticSink sink = new DiagnosticSink();
    String text =
        format(file, sink)
            .orElseThrow(
                () ->
                    new CompilerBugException(
                        "a tree was written as text with an error: " + sink.all().get(0)));
    verify(unit, new SourceFile("", text));
    return text;
  }

  private static List<String> comments(List<Lexeme> lexemes) {
    return lexemes.stream()
        .filter(lexeme -> lexeme.kind() == LexemeKind.COMMENT)
        .map(lexeme -> lexeme.text().stripTrailing())
        .toList();
  }

  /** A layout that changes the meaning would be worse than none. */
  private static void verify(SourceUnit unit, SourceFile formatted) {
    DiagnosticSink sink = new DiagnosticSink();
    SourceUnit parsed = ModelParser.parse(formatted, sink);
    if (sink.hasErrors() || !SyntaxPrinter.print(parsed).equals(SyntaxPrinter.print(unit))) {
      throw new CompilerBugException("formatting would change what the file says");
    }
  }
}
