package io.radon.runtime.tensor;

import java.util.Locale;

/**
 * How a training computes. Weights, optimizer slots and statistics are 32-bit floats in either; so
 * are predictions and the evaluation of a finished run.
 */
public enum Precision {
  /** 32-bit floats throughout. */
  F32,

  /**
   * Convolutions, products and what lies between them in bfloat16 (8 bits of exponent, 7 of
   * mantissa), as TensorFlow's automatic mixed precision chooses them. For processors only.
   */
  BF16;

  /**
   * Reads {@code f32} or {@code bf16}.
   *
   * @throws IllegalArgumentException if the text is something else
   */
  public static Precision parse(String text) {
    for (Precision precision : values()) {
      if (precision.toString().equals(text)) {
        return precision;
      }
    }
    throw new IllegalArgumentException(
        "expected a precision `f32` or `bf16`, found `" + text + "`");
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
