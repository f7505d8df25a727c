package io.radon.runtime.transfer;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How often each shape occurs in a file, as PyTorch would write it.
 *
 * @param counts by shape
 */
record FileShapes(Map<String, Integer> counts) {
  /** Counts what belongs to a network, if its kernels are in that order. */
  static FileShapes of(List<ForeignTensor> tensors, Layout layout) {
    Map<String, Integer> counts = new TreeMap<>();
    for (ForeignTensor tensor : tensors) {
      if (!Bystanders.isBesideNetwork(tensor.name())) {
        counts.merge(Fingerprint.key(torch(tensor.shape(), layout)), 1, Integer::sum);
      }
    }
    return new FileShapes(counts);
  }

  private static List<Integer> torch(List<Integer> shape, Layout layout) {
    if (layout == Layout.TORCH || shape.size() < 2) {
      return shape;
    }
    List<Integer> turned = new ArrayList<>(shape);
    if (shape.size() == 4) {
      return List.of(shape.get(3), shape.get(2), shape.get(0), shape.get(1));
    }
    Collections.reverse(turned);
    return turned;
  }
}
