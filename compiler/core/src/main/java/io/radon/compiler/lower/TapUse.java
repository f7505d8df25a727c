package io.radon.compiler.lower;

/**
 * A place whose value can be asked for.
 *
 * @param label of the model's own body
 * @param part which value of the place it is
 * @param index the block's number, where {@code part} is {@code BLOCK}
 */
public record TapUse(String label, Part part, int index) {
  /** The label's own value, one block of the stage, or the block of the loop's index. */
  public enum Part {
    WHOLE,
    BLOCK,
    LOOP_BLOCK
  }
}
