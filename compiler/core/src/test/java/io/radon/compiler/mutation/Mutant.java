package io.radon.compiler.mutation;

/**
 * A spec with one edit.
 *
 * @param kind what was done, such as {@code drop a stride}
 * @param text the edited spec
 * @param line where, counted from 1 in the edited spec
 * @param last the last line that is touched; a removed line touches those around it
 * @param before what stood there, for reports
 * @param opener for a closing brace, what it closes, such as {@code `model ResNet34`}; else empty
 */
record Mutant(String kind, String text, int line, int last, String before, String opener) {
  boolean touches(int other) {
    return line <= other && other <= last;
  }

  @Override
  public String toString() {
    return kind + " at line " + line + ": " + before;
  }
}
