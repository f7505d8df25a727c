package io.radon.compiler.shape;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The sizes of a value without its batch: {@code [height, width, channels]}, or {@code [channels]}
 * for a vector. All sizes are known and positive.
 */
public record Shape(List<Integer> sizes) {
  public Shape {
    sizes = List.copyOf(sizes);
  }

  public static Shape image(int height, int width, int channels) {
    return new Shape(List.of(height, width, channels));
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

  public int channels() {
    return sizes.get(sizes.size() - 1);
  }

  public int height() {
    return isImage() ? sizes.get(0) : 1;
  }

  public int width() {
    return isImage() ? sizes.get(1) : 1;
  }

  /** {@code 56x56x64}, as a spec spells it. */
  @Override
  public String toString() {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
