package io.radon.compiler.elaborate;

import java.util.List;
import java.util.stream.Collectors;

/** A size such as {@code 3x3}. */
record SizeValue(List<Long> sizes) implements Value {
  SizeValue {
    sizes = List.copyOf(sizes);
  }

  static SizeValue square(long size) {
    return new SizeValue(List.of(size, size));
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
