package io.radon.compiler.shape;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The sizes of a value without its batch: {@code [height, width, channels]} of an image, {@code
 * [length, channels]} of a sequence, or {@code [channels]} of a vector. All sizes are known and
 * positive. A sequence is like an image of one row.
 */
public record Shape(List<Integer> sizes) {
  public Shape {
    sizes = List.copyOf(sizes);
  }

  public static Shape image(int height, int width, int channels) {
    return new Shape(List.of(height, width, channels));
  }

  public static Shape sequence(int length, int channels) {
    return new Shape(List.of(length, channels));
  }

  public static Shape vector(int channels) {
    return new Shape(List.of(channels));
  }

  public int rank() {
    return sizes.size();
  }

  public boolean isImage() {
    return sizes.size() == 3;
  }

  public boolean isSequence() {
    return sizes.size() == 2;
  }

  /** Whether it has places that windows can slide over: an image or a sequence. */
  public boolean hasPlaces() {
    return sizes.size() > 1;
  }

  /** The same with other places; the height must be 1 for a sequence. */
  public Shape with(int height, int width, int channels) {
    return isImage() ? image(height, width, channels) : sequence(width, channels);
  }

  public int channels() {
    return sizes.get(sizes.size() - 1);
  }

  public int height() {
    return isImage() ? sizes.get(0) : 1;
  }

  public int width() {
    return hasPlaces() ? sizes.get(sizes.size() - 2) : 1;
  }

  /** What a window slides over: {@code 56x56} or {@code 8000}. */
  public String places() {
    return isImage() ? height() + "x" + width() : String.valueOf(width());
  }

  /** {@code an image of 56x56x64}. */
  public String describe() {
    String kind = isImage() ? "an image" : isSequence() ? "a sequence" : "a vector";
    return kind + " of " + this;
  }

  /** {@code 56x56x64}, as a spec spells it. */
  @Override
  public String toString() {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
