package io.radon.runtime.transfer;

import io.radon.runtime.weights.OutgoingTensor;
import java.util.List;
import java.util.function.Supplier;

/**
 * A tensor that is to be written.
 *
 * @param name in the file
 * @param shape in the file
 * @param values in row-major order, made when asked for
 * @param outgoing the same for files of tensors
 */
record NamedValues(
    String name, List<Integer> shape, Supplier<float[]> values, OutgoingTensor outgoing) {
  static NamedValues of(String name, List<Integer> shape, Supplier<float[]> values) {
    List<Long> sizes = shape.stream().map(Integer::longValue).toList();
    return new NamedValues(name, shape, values, OutgoingTensor.of(name, sizes, values));
  }

  /** A count of batches, a whole number. */
  static NamedValues count(String name, long count) {
    return new NamedValues(
        name, List.of(), () -> new float[] {count}, OutgoingTensor.of(name, count));
  }
}
