package io.radon.embed;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.HumanRenderer;
import java.util.List;

/** A spec with errors; they are all here. */
public final class SpecException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private static final int MOST_SHOWN = 30;

  private final transient List<Diagnostic> diagnostics;

  SpecException(List<Diagnostic> diagnostics) {
    super("the spec has errors\n" + new HumanRenderer().render(diagnostics, MOST_SHOWN));
    this.diagnostics = List.copyOf(diagnostics);
  }

  /** All messages by place; warnings too. */
  public List<Diagnostic> diagnostics() {
    return diagnostics;
  }
}
