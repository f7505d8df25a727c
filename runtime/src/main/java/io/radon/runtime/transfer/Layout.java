package io.radon.runtime.transfer;

import java.util.ArrayList;
import java.util.List;

/** The order of a kernel's dimensions. */
public enum Layout {
  /** PyTorch's: output channels first, then input channels, then places; dense [out, in]. */
  TORCH,
  /** TensorFlow's and Radon's: places first, then input channels, then output channels. */
  TENSORFLOW;

  /** For each dimension in this layout, which of Radon's it is. */
  int[] order(WeightKind kind, int dimensions) {
    if (this == TORCH && kind == WeightKind.IMAGE_KERNEL) {
      return new int[] {3, 2, 0, 1};
    }
    if (this == TORCH && kind == WeightKind.SEQUENCE_KERNEL) {
      return new int[] {2, 1, 0};
    }
    if (this == TORCH && kind == WeightKind.DENSE_KERNEL) {
      return new int[] {1, 0};
    }
    int[] same = new int[dimensions];
    for (int i = 0; i < dimensions; i++) {
      same[i] = i;
    }
    return same;
  }

  /** The shape in this layout of a variable of Radon's shape. */
  List<Integer> shape(WeightKind kind, List<Integer> radon) {
    List<Integer> shape = new ArrayList<>();
    for (int from : order(kind, radon.size())) {
      shape.add(radon.get(from));
    }
    return List.copyOf(shape);
  }

  /** Values of a variable in Radon's order, in this layout's. */
  float[] fromRadon(WeightKind kind, List<Integer> radon, float[] values) {
    return permuted(values, radon, order(kind, radon.size()));
  }

  /** Values of a variable in this layout's order, in Radon's. */
  float[] toRadon(WeightKind kind, List<Integer> radon, float[] values) {
    int[] order = order(kind, radon.size());
    int[] inverse = new int[order.length];
    for (int i = 0; i < order.length; i++) {
      inverse[order[i]] = i;
    }
    return permuted(values, shape(kind, radon), inverse);
  }

  /** {@code OIHW → HWIO} and its like; empty where nothing moves. */
  String change(WeightKind kind) {
    if (this == TENSORFLOW) {
      return "";
    }
    return switch (kind) {
      case IMAGE_KERNEL -> "OIHW → HWIO";
      case SEQUENCE_KERNEL -> "OIL → LIO";
      case DENSE_KERNEL -> "OI → IO";
      case BIAS, SCALE, OFFSET, MEAN, VARIANCE, FACTOR, SLOPE -> "";
    };
  }

  private static float[] permuted(float[] values, List<Integer> shape, int[] order) {
    int rank = order.length;
    int[] strides = new int[rank];
    int stride = 1;
    for (int i = rank - 1; i >= 0; i--) {
      strides[i] = stride;
      stride *= shape.get(i);
    }
    int[] sizes = new int[rank];
    int[] steps = new int[rank];
    boolean same = true;
    for (int i = 0; i < rank; i++) {
      sizes[i] = shape.get(order[i]);
      steps[i] = strides[order[i]];
      same &= order[i] == i;
    }
    if (same) {
      return values;
    }
    float[] result = new float[values.length];
    int[] place = new int[rank];
    int from = 0;
    for (int i = 0; i < result.length; i++) {
      result[i] = values[from];
      for (int d = rank - 1; d >= 0; d--) {
        from += steps[d];
        if (++place[d] < sizes[d]) {
          break;
        }
        from -= steps[d] * sizes[d];
        place[d] = 0;
      }
    }
    return result;
  }
}
