package io.radon.embed;

import io.radon.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.stream.Collectors;

/** A spec with errors; they are all here. */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Diagnostic> diagnostics;

  SpecException(List<Diagnostic> diagnostics) {
    super(
        diagnostics.stream()
            .map(d -> d.primary().location().file() + ":" + line(d) + ": " + d.message())
            .collect(Collectors.joining("\n")));
    this.diagnostics = List.copyOf(diagnostics);
  }

  private static String line(Diagnostic diagnostic) {
    var position = diagnostic.primary().location().start();
    return position.line() + ":" + position.column();
  }

  /** All messages by place; warnings too. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
