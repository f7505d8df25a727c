package io.radon.compiler.shape;

/** How a window treats the border of an image. */
public enum Padding {
  /** {@code (k - 1) / 2} on both sides, times the dilation, as PyTorch and the paper. */
  SYMMETRIC("symmetric"),
  /** TensorFlow's: as much as makes the output {@code ceil(size / stride)}. */
  SAME("same"),
  /** None. */
  VALID("valid");

  private final String word;

  Padding(String word) {
    this.word = word;
  }

  /** As a spec spells it. */
  public String word() {
    return word;
  }

  /** The padding of that word; the word must be one of the three. */
  public static Padding of(String word) {
    for (Padding padding : values()) {
      if (padding.word.equals(word)) {
        return padding;
      }
    }
    throw new IllegalArgumentException("not a padding: " + word);
  }
}
