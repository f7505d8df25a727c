package io.radon.compiler.ir;

/**
 * The average of the weights that a network is judged by. Its text is its spelling in a recipe.
 *
 * @param decay what is kept of the old average, in [0, 1); 0 for no average
 * @param warmup whether the decay rises at the start
 * @param every updates from one average to the next
 */
public record AverageSpec(double decay, boolean warmup, int every) {
  /** Networks are judged by their weights. */
  public static final AverageSpec NONE = new AverageSpec(0, true, 1);

  /** Whether networks are judged by their weights. */
  public boolean isNone() {
    return decay == 0;
  }

  @Override
  public String toString() {
    if (isNone()) {
      return "none";
    }
    if (warmup && every == 1) {
      return Spelling.number(decay);
    }
    return "average("
        + Spelling.number(decay)
        + (warmup ? "" : ", warmup: false")
        + (every == 1 ? ")" : ", every: " + every + ")");
  }
}
