package io.radon.runtime.model;

import io.radon.runtime.data.Randomness;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;

/** The keys of a tower's stateless random operations: one per call, another in each step. */
final class RandomKeys {
  private final long seed;
  private final @Nullable Operand<TInt64> step;
  private int calls;

  private RandomKeys(long seed, @Nullable Operand<TInt64> step) {
    this.seed = seed;
    this.step = step;
  }

  static RandomKeys of(long seed, Operand<TInt64> step) {
    return new RandomKeys(seed, step);
  }

  /** For a tower in which nothing is random. */
  static RandomKeys none() {
    return new RandomKeys(0, null);
  }

  /** A key of shape [2] that the order of calls decides. */
  Operand<TInt64> next(Ops tf) {
    return key(tf, Randomness.Purpose.DROPOUT, calls++);
  }

  /** A key of shape [2] that a layer's name decides. */
  Operand<TInt64> of(Ops tf, String name) {
    return key(tf, Randomness.Purpose.DROP_PATH, Randomness.indexOf(name));
  }

  private Operand<TInt64> key(Ops tf, Randomness.Purpose purpose, long index) {
    if (step == null) {
      throw new IllegalStateException("a tower for inference draws no random numbers");
    }
    long part = new Randomness(seed).bits(purpose, 0, index);
    return tf.stack(List.of(tf.constant(part), step));
  }
}
