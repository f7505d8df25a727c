package io.radon.compiler.elaborate;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A size such as {@code 3x3}.
 *
 * @param ofOneNumber whether it was written as one number, which holds for each dimension
 */
record SizeValue(List<Long> sizes, boolean ofOneNumber) implements Value {
  SizeValue {
    sizes = List.copyOf(sizes);
  }

  SizeValue(List<Long> sizes) {
    this(sizes, false);
  }

  static SizeValue square(long size) {
    return new SizeValue(List.of(size, size), true);
  }

  @Override
  public ValueKind kind() {
    return ValueKind.SIZE;
  }

  @Override
  public String describe() {
    return "the size " + this;
  }

  @Override
  public String toString() {
    return sizes.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
