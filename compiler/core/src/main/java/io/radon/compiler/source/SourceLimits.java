package io.radon.compiler.source;

/**
 * What one file may ask of the compiler. The defaults are far above any written spec and low enough
 * that no file overflows a default stack or takes more than a moment.
 *
 * @param bytes the size of a file
 * @param tokens words, numbers and signs in a file, comments apart
 * @param nesting brackets of all kinds open at the same place
 * @param operators operators that wait for one another: those since the last comma or statement
 *     end, summed over all open brackets. It bounds the height of an expression's tree.
 */
public record SourceLimits(int bytes, int tokens, int nesting, int operators) {
  /** 8 MiB, a million tokens, 64 open brackets, 256 pending operators. */
  public static final SourceLimits DEFAULT = new SourceLimits(8 << 20, 1_000_000, 64, 256);
}
