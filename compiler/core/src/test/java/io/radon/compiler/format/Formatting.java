package io.radon.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.parse.ModelParser;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.SourceUnit;

/** Formats texts that have no error. */
final class Formatting {
  private Formatting() {}

  /** The canonical text; it is the same when formatted again. */
  static String of(String text) {
    String formatted = once(text);
    assertThat(once(formatted)).as("formatted twice").isEqualTo(formatted);
    return formatted;
  }

  private static String once(String text) {
    DiagnosticSink sink = new DiagnosticSink();
    return SourceFormatter.format(new SourceFile("a.rn", text), sink)
        .orElseThrow(
            () -> new AssertionError(text + new HumanRenderer().render(sink.sorted(), 10)));
  }

  /** The statements of a body in canonical layout, without the model around them. */
  static String body(String statements) {
    String text = of("model M {\n" + statements + "\n}\n");
    String inner = text.substring(text.indexOf('\n') + 1, text.lastIndexOf('}'));
    return inner.indent(-2);
  }

  static SourceUnit unit(String text) {
    DiagnosticSink sink = new DiagnosticSink();
    SourceUnit unit = ModelParser.parse(new SourceFile("a.rn", text), sink);
    assertThat(sink.all()).isEmpty();
    return unit;
  }
}
