package io.radon.compiler.op;

import java.util.List;

/**
 * A variable of a layer, as the runtime makes it.
 *
 * @param role the last part of its name, such as {@code kernel}
 * @param shape kernels with the channels that come out last
 */
public record OpWeight(String role, List<Long> shape) {
  /** Keeps a copy of the shape. */
  public OpWeight {
    shape = List.copyOf(shape);
  }

  /** One number for each of so many channels. */
  static OpWeight vector(String role, long channels) {
    return new OpWeight(role, List.of(channels));
  }

  /** How many numbers it holds. */
  public long size() {
    return OpDefinition.product(shape.stream().mapToLong(Long::longValue).toArray());
  }
}
