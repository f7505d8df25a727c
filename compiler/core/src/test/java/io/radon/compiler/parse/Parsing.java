package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SyntaxPrinter;

/** What parsing one text gives: its tree, and its messages as `line:column: message`. */
record Parsing(SourceUnit unit, DiagnosticSink sink) {
  static Parsing of(String text) {
    DiagnosticSink sink = new DiagnosticSink();
    return new Parsing(ModelParser.parse(new SourceFile("a.rn", text), sink), sink);
  }

  /** A model `M` with these statements as its body, from line 2 on. */
  static Parsing body(String... lines) {
    return of("model M {\n  " + String.join("\n  ", lines) + "\n}\n");
  }

  String tree() {
    return SyntaxPrinter.print(unit);
  }

  /** The statements of {@link #body}, one per line, without the model around them. */
  String statements() {
    String tree = tree();
    String inner = tree.substring(tree.indexOf('\n') + 1).stripTrailing();
    return inner.substring(0, inner.length() - 1).indent(-2).stripTrailing();
  }

  /** One line per message, without the file's name and the code. */
  String messages() {
    StringBuilder text = new StringBuilder();
    sink.sorted()
        .forEach(
            diagnostic ->
                text.append(
                    new PlainRenderer()
                            .render(diagnostic)
                            .replace("a.rn:", "")
                            .replaceAll(" error:", "")
                            .replaceAll(" \\[RN[0-9]+]$", "")
                        + "\n"));
    return text.toString().stripTrailing();
  }
}
