package io.radon.runtime.transfer;

import java.util.List;

/**
 * A tensor and the variable it fills.
 *
 * @param variable of the network
 * @param tensor of the file
 * @param layout of the tensor
 */
public record LoadEntry(NetworkVariable variable, ForeignTensor tensor, Layout layout) {
  /** {@code OIHW → HWIO} where dimensions change places; empty elsewhere. */
  public String transposed() {
    return layout.change(variable.kind());
  }

  /** The shape the tensor must have, but for sizes of 1 at its end. */
  public List<Integer> expectedShape() {
    return layout.shape(variable.kind(), variable.shape());
  }

  /** Whether the tensor has the variable's shape. */
  public boolean fits() {
    return Shapes.alike(tensor.shape(), expectedShape());
  }
}
