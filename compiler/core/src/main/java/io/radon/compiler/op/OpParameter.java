package io.radon.compiler.op;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.DecimalAttribute;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A parameter of a layer.
 *
 * @param fallback the value when none is given; null when one must be, or a switch stands in. For a
 *     size it stands for both dimensions.
 * @param least the smallest allowed number, for numbers and sizes
 * @param most the largest allowed number
 * @param words the allowed words, for words
 */
public record OpParameter(
    String name,
    Kind kind,
    @Nullable Attribute fallback,
    double least,
    double most,
    List<String> words,
    String description) {
  /** What a parameter takes. */
  public enum Kind {
    INT("a whole number"),
    SIZE("a size such as `3x3` or `3`"),
    SHAPE("a shape such as `8x8x16`, or one number for a vector"),
    BOOLEAN("`true` or `false`"),
    DECIMAL("a number"),
    WORD("a word");

    private final String words;

    Kind(String words) {
      this.words = words;
    }

    /** The kind in words, for messages. */
    public String words() {
      return words;
    }
  }

  /** The largest number of channels or units. */
  public static final int MAX_CHANNELS = 1 << 20;

  /** The largest window, stride or dilation. */
  public static final int MAX_WINDOW = 1023;

  public OpParameter {
    words = List.copyOf(words);
  }

  /** Whether the model's switch of this name stands in where no value is given. */
  public boolean isSwitch() {
    return fallback == null && words.equals(Words.PADDINGS);
  }

  /** Whether a value must be given. */
  public boolean required() {
    return fallback == null && !isSwitch();
  }

  static OpParameter whole(
      String name, @Nullable Attribute fallback, int least, int most, String description) {
    return new OpParameter(name, Kind.INT, fallback, least, most, List.of(), description);
  }

  static OpParameter size(String name, @Nullable Attribute fallback, String description) {
    return new OpParameter(name, Kind.SIZE, fallback, 1, MAX_WINDOW, List.of(), description);
  }

  /** A size whose least is not 1. */
  static OpParameter sizeFrom(
      int least, String name, @Nullable Attribute fallback, String description) {
    return new OpParameter(name, Kind.SIZE, fallback, least, MAX_WINDOW, List.of(), description);
  }

  /** A shape of one to three sizes, which must be given. */
  static OpParameter shape(String name, String description) {
    return new OpParameter(name, Kind.SHAPE, null, 1, MAX_CHANNELS, List.of(), description);
  }

  static OpParameter flag(String name, Attribute fallback, String description) {
    return new OpParameter(name, Kind.BOOLEAN, fallback, 0, 1, List.of(), description);
  }

  static OpParameter decimal(
      String name, @Nullable Attribute fallback, double least, double most, String description) {
    return new OpParameter(name, Kind.DECIMAL, fallback, least, most, List.of(), description);
  }

  /** The number that keeps a norm from dividing by zero. */
  static OpParameter epsilon() {
    return decimal("epsilon", new DecimalAttribute(1e-5), 1e-12, 1, "added to the variance");
  }

  static OpParameter word(
      String name, @Nullable Attribute fallback, List<String> words, String description) {
    return new OpParameter(name, Kind.WORD, fallback, 0, 0, words, description);
  }
}
