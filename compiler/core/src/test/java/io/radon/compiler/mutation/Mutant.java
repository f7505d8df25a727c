package io.radon.compiler.mutation;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;

/**
 * A spec with one edit.
 *
 * @param kind what was done, such as {@code drop a stride}
 * @param text the edited spec
 * @param line where, counted from 1 in the edited spec
 * @param last the last line that is touched; a removed line touches those around it
 * @param before what stood there, for reports
 * @param missing the deleted name, which a message must tell; {@code import} for those of a file,
 *     and empty where nothing was deleted
 * @param opener for a brace that is not closed, the line of what it closed or opens; else 0
 */
record Mutant(
    String kind, String text, int line, int last, String before, String missing, int opener) {
  /** Whether a message is about a name that was deleted. */
  boolean misses(Diagnostic diagnostic) {
    return !missing.isEmpty()
        && diagnostic.code() == DiagnosticCode.UNKNOWN_NAME
        && (missing.equals("import") || diagnostic.message().contains("`" + missing + "`"));
  }

  boolean touches(int other) {
    return line <= other && other <= last;
  }

  @Override
  public String toString() {
    return kind + " at line " + line + ": " + before;
  }
}
