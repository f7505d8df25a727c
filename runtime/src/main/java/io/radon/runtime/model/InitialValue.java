package io.radon.runtime.model;

import io.radon.runtime.data.Randomness;
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

  /** Random numbers by position, of a key that seed and name give. */
  record Counter(Randomness randomness) {
    static Counter of(long seed, String name) {
      return new Counter(
          new Randomness(
              new Randomness(seed)
                  .bits(Randomness.Purpose.INITIAL_VALUES, 0, Randomness.indexOf(name))));
    }

    /** In [0, 1). */
    double uniform(long index) {
      return randomness.unit(Randomness.Purpose.INITIAL_VALUES, 0, index);
    }

    /**
     * By Box and Muller (1958); the first uniform is moved to (0, 1] for the logarithm. StrictMath,
     * so that every machine starts from the same bits.
     */
    double normal(long index) {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - uniform(2 * index)));
      return radius * StrictMath.cos(2 * Math.PI * uniform(2 * index + 1));
    }
  }
}
