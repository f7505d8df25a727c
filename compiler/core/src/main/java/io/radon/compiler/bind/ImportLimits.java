package io.radon.compiler.bind;

/**
 * How much a spec may import.
 *
 * @param files imported files in all, those of imported files too
 */
public record ImportLimits(int files) {
  /** 1,000 files. */
  public static final ImportLimits DEFAULT = new ImportLimits(1000);
}
