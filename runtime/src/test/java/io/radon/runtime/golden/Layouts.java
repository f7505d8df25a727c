package io.radon.runtime.golden;

/** Reorders arrays from PyTorch's layouts to TensorFlow's. */
public final class Layouts {
  private Layouts() {}

  /** Dimensions in the order {@code order} of the old ones. */
  public static float[] permuted(float[] values, int[] shape, int... order) {
    int rank = shape.length;
    int[] oldStrides = new int[rank];
    int stride = 1;
    for (int i = rank - 1; i >= 0; i--) {
      oldStrides[i] = stride;
      stride *= shape[i];
    }
    float[] result = new float[values.length];
    int[] place = new int[rank];
    for (int i = 0; i < result.length; i++) {
      int from = 0;
      for (int d = 0; d < rank; d++) {
        from += place[d] * oldStrides[order[d]];
      }
      result[i] = values[from];
      for (int d = rank - 1; d >= 0 && ++place[d] == shape[order[d]]; d--) {
        place[d] = 0;
      }
    }
    return result;
  }

  /** Convolutions OIHW to HWIO, dense kernels [out, in] to [in, out], vectors as they are. */
  public static float[] weights(float[] values, int[] shape) {
    return switch (shape.length) {
      case 4 -> permuted(values, shape, 2, 3, 1, 0);
      case 2 -> permuted(values, shape, 1, 0);
      default -> values;
    };
  }

  /** NCHW to NHWC. */
  public static float[] images(float[] values, int[] shape) {
    return permuted(values, shape, 0, 2, 3, 1);
  }
}
