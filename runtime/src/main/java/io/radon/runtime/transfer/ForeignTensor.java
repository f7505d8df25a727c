package io.radon.runtime.transfer;

import io.radon.runtime.weights.StoredTensor;
import io.radon.runtime.weights.WeightFile;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A tensor as a file lists it.
 *
 * @param name in the file
 * @param type its elements, such as {@code F32}
 * @param shape as the file has it
 */
public record ForeignTensor(String name, String type, List<Integer> shape) {
  /** Keeps a copy of the shape. */
  public ForeignTensor {
    shape = List.copyOf(shape);
  }

  /** The tensors of a file, in its order. */
  static List<ForeignTensor> listOf(WeightFile file) {
    return file.tensors().stream().map(ForeignTensor::of).toList();
  }

  private static ForeignTensor of(StoredTensor tensor) {
    // No variable has so large a size, so the largest that fits will do.
    List<Integer> shape =
        tensor.shape().stream().map(size -> (int) Math.min(size, Integer.MAX_VALUE)).toList();
    return new ForeignTensor(tensor.name(), tensor.type().name(), shape);
  }

  /** {@code 64x3x7x7}; {@code scalar} without dimensions. */
  static String text(List<Integer> shape) {
    return shape.isEmpty()
        ? "scalar"
        : shape.stream().map(String::valueOf).collect(Collectors.joining("x"));
  }
}
