package io.radon.runtime.weights;

import java.util.List;

/**
 * One tensor as a file declares it; the values stay in the file. Sizes have been checked: the
 * number of bytes fits a long and lies inside the file.
 *
 * @param name its name in the file; names of nested dictionaries are joined by dots
 * @param type the type of its elements
 * @param shape its sizes, outermost first; empty for a single number
 */
public record StoredTensor(String name, ElementType type, List<Long> shape) {
  /** Keeps a copy of the shape. */
  public StoredTensor {
    shape = List.copyOf(shape);
  }

  /**
   * How many elements it has.
   *
   * @throws ArithmeticException if that is more than a long holds, which no tensor of a file is
   */
  public long elements() {
    long elements = 1;
    for (long size : shape) {
      elements = Math.multiplyExact(elements, size);
    }
    return elements;
  }

  /** How many bytes it has, as {@link #elements}. */
  public long bytes() {
    return Math.multiplyExact(elements(), (long) type.bytes());
  }

  /** The same tensor by another name. */
  public StoredTensor named(String other) {
    return new StoredTensor(other, type, shape);
  }

  /** The place of an element counted in row-major order, as a message tells it: {@code [1, 0]}. */
  public String place(long element) {
    StringBuilder place = new StringBuilder("]");
    long rest = element;
    for (int axis = shape.size() - 1; axis >= 0; axis--) {
      place.insert(0, rest % shape.get(axis));
      rest /= shape.get(axis);
      place.insert(0, axis == 0 ? "" : ", ");
    }
    return place.insert(0, "[").toString();
  }
}
