package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Where the bytes of a tensor come from, little-endian and row-major. */
@FunctionalInterface
interface TensorBytes {
  /** How much is handed on at a time: a multiple of every element's size. */
  int CHUNK = 1 << 18;

  /**
   * Hands on all bytes in order, in chunks that end where an element ends and are valid only during
   * the call.
   *
   * @throws WeightFileException if they cannot be read
   */
  void stream(Consumer<ByteBuffer> sink);
}
