package io.radon.runtime.golden;

import java.nio.charset.StandardCharsets;

/** Values by the formula of the golden numbers: SplitMix64 from the FNV-1a hash of a key. */
public final class FormulaWeights {
  private FormulaWeights() {}

  /** {@code count} values between -1 and 1, rounded to floats: the images of key {@code key}. */
  public static float[] images(String key, int count) {
    long hash = hash(key);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) unit(hash, i);
    }
    return values;
  }

  /** The tensor {@code key} of PyTorch's shape {@code shape}, row-major in PyTorch's layout. */
  public static float[] tensor(String key, int[] shape) {
    int count = 1;
    for (int size : shape) {
      count *= size;
    }
    long hash = hash(key);
    float[] values = new float[count];
    for (int i = 0; i < count; i++) {
      values[i] = (float) scaled(key, shape, unit(hash, i));
    }
    return values;
  }

  private static double scaled(String key, int[] shape, double u) {
    String role = key.substring(key.lastIndexOf('.') + 1);
    return switch (role) {
      case "weight" ->
          switch (shape.length) {
            case 4 -> u * Math.sqrt(6.0 / ((double) shape[1] * shape[2] * shape[3]));
            case 2 -> u * Math.sqrt(1.0 / shape[1]);
            default -> 1 + 0.1 * u;
          };
      case "bias", "running_mean" -> 0.1 * u;
      case "running_var" -> 1 + 0.5 * Math.abs(u);
      default -> throw new IllegalArgumentException("no formula for " + key);
    };
  }

  private static double unit(long hash, int index) {
    long z = hash + (index + 1L) * 0x9e3779b97f4a7c15L;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    z = z ^ (z >>> 31);
    return (z >>> 40) / 8388608.0 - 1;
  }

  private static long hash(String key) {
    long hash = 0xcbf29ce484222325L;
    for (byte b : key.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }
}
