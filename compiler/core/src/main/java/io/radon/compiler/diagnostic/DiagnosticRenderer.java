package io.radon.compiler.diagnostic;

import java.util.List;

/** Turns messages into text for a reader. The same messages give the same text everywhere. */
public interface DiagnosticRenderer {
  /**
   * All messages, then how many there are.
   *
   * @param diagnostics in the order they are to be shown
   * @param maxErrors errors beyond this number are counted but not shown
   */
  String render(List<Diagnostic> diagnostics, int maxErrors);
}
