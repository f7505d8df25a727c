package io.radon.runtime.model;

/**
 * The value of a label.
 *
 * @param name the label
 */
public record LabelTap(String name) implements TapPoint {
  /** Names the value of {@code label}. */
  public static LabelTap of(String label) {
    return new LabelTap(label);
  }
}
