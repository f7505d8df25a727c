package io.radon.compiler.ir;

/**
 * What bounds the gradients. Its text is its spelling in a recipe.
 *
 * @param most above 0; of no meaning where nothing is bounded
 */
public record ClipSpec(By by, double most) {
  /** What is bounded. */
  public enum By {
    NOTHING,
    VALUE,
    NORM
  }

  /** Gradients stay as they are. */
  public static final ClipSpec NONE = new ClipSpec(By.NOTHING, 1);

  @Override
  public String toString() {
    return switch (by) {
      case NOTHING -> "none";
      case VALUE -> "value(" + Spelling.number(most) + ")";
      case NORM -> "norm(" + Spelling.number(most) + ")";
    };
  }
}
