package io.radon.cli;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticPage;
import io.radon.compiler.diagnostic.DiagnosticRenderer;
import io.radon.compiler.diagnostic.JsonRenderer;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.diagnostic.SarifRenderer;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Option;

/**
 * The option {@code --format} of commands that show the compiler's messages: for people on the
 * standard error; for programs on the standard output, where nothing else is written then.
 */
final class MessageFormat {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "human",
      description =
          "how messages are written: human (the default), plain (a line for each), json or sarif"
              + " (SARIF 2.1.0)")
  private Format format = Format.HUMAN;

  /** Whether people read the output, so that it may hold more than messages. */
  boolean isForPeople() {
    return format == Format.HUMAN;
  }

  /** Shows all messages; a program gets its document also when there is none. */
  void show(Console console, List<Diagnostic> diagnostics) {
    Optional<DiagnosticRenderer> renderer = renderer();
    if (renderer.isEmpty()) {
      new DiagnosticsText(console).show(diagnostics);
    } else {
      console.out().print(renderer.get().render(diagnostics, Integer.MAX_VALUE));
      console.out().flush();
    }
  }

  private Optional<DiagnosticRenderer> renderer() {
    return switch (format) {
      case HUMAN -> Optional.empty();
      case PLAIN -> Optional.of(new PlainRenderer());
      case JSON -> Optional.of(new JsonRenderer());
      case SARIF -> Optional.of(new SarifRenderer(VersionText.version(), MessageFormat::page));
    };
  }

  private static Optional<String> page(DiagnosticCode code) {
    return Optional.of(DiagnosticPage.of(code).text());
  }

  private enum Format {
    HUMAN,
    PLAIN,
    JSON,
    SARIF;

    @Override
    public String toString() {
      return CommandLineText.word(this);
    }
  }
}
