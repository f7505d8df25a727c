package io.radon.runtime.model;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * What a variable holds before training.
 *
 * <p>A random value is a function of (seed, variable name, position) alone: neither the order in
 * which variables are made nor what else the network has changes it.
 */
sealed interface InitialValue {
  /** The {@code count} values of the variable {@code name}, in row-major order. */
  float[] values(long seed, String name, int count);

  /** The same number everywhere. */
  record Constant(float value) implements InitialValue {
    @Override
    public float[] values(long seed, String name, int count) {
      float[] values = new float[count];
      Arrays.fill(values, value);
      return values;
    }
  }

  /** Independent normal values of mean 0. */
  record Normal(double standardDeviation) implements InitialValue {
    @Override
    public float[] values(long seed, String name, int count) {
      Counter counter = Counter.of(seed, name);
      float[] values = new float[count];
      for (int i = 0; i < count; i++) {
        values[i] = (float) (standardDeviation * counter.normal(i));
      }
      return values;
    }
  }

  /** Independent values, uniform between -bound and bound. */
  record Uniform(double bound) implements InitialValue {
    @Override
    public float[] values(long seed, String name, int count) {
      Counter counter = Counter.of(seed, name);
      float[] values = new float[count];
      for (int i = 0; i < count; i++) {
        values[i] = (float) (bound * (2 * counter.uniform(i) - 1));
      }
      return values;
    }
  }

  /**
   * Random numbers by position: SplitMix64 (Steele et al., 2014) at a key made of seed and name.
   * StrictMath, so that every machine starts from the same bits.
   */
  record Counter(long key) {
    private static final long GOLDEN = 0x9e3779b97f4a7c15L;
    private static final double UNIT = 0x1p-53;

    static Counter of(long seed, String name) {
      long hash = 0xcbf29ce484222325L;
      for (byte b : ("init:" + name).getBytes(StandardCharsets.UTF_8)) {
        hash = (hash ^ (b & 0xff)) * 0x100000001b3L;
      }
      return new Counter(mixed(mixed(seed + GOLDEN) ^ hash));
    }

    /** In [0, 1). */
    double uniform(long index) {
      return (mixed(key + (index + 1) * GOLDEN) >>> 11) * UNIT;
    }

    /** By Box and Muller (1958); the first uniform is moved to (0, 1] for the logarithm. */
    double normal(long index) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(2 * index)));
      return radius * StrictMath.cos(2 * Math.PI * uniform(2 * index + 1));
    }

    private static long mixed(long value) {
      long z = value;
      z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
      z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
      return z ^ (z >>> 31);
    }
  }
}
