package io.radon.runtime.transfer;

import java.util.List;

/**
 * A variable of a network that a weight file holds.
 *
 * @param name its path in the spec, such as {@code conv3/0/conv1/conv/kernel}
 * @param kind what it is to its layer
 * @param shape in Radon's order, kernels with the output channels last
 */
public record NetworkVariable(String name, WeightKind kind, List<Integer> shape) {
  /** Keeps a copy of the shape. */
  public NetworkVariable {
    shape = List.copyOf(shape);
  }

  /** A variable by the last part of its name, such as {@code kernel}. */
  public static NetworkVariable of(String name, List<Integer> shape) {
    String role = name.substring(name.lastIndexOf('/') + 1);
    return new NetworkVariable(name, WeightKind.of(role, shape.size()), shape);
  }

  /** The path of its layer: {@code conv3/0/conv1/conv}. */
  public String layer() {
    return name.substring(0, name.lastIndexOf('/'));
  }

  /** The label it is under: {@code conv3}. */
  public String stage() {
    int slash = name.indexOf('/');
    return slash < 0 ? name : name.substring(0, slash);
  }

  /** How many numbers it holds. */
  public long size() {
    return shape.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
  }
}
