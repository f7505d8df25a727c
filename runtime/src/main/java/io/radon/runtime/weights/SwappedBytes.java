package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** Big-endian bytes, turned round. */
record SwappedBytes(TensorBytes base, int elementBytes) implements TensorBytes {
  @Override
  public void stream(Consumer<ByteBuffer> sink) {
    base.stream(
        chunk -> {
          for (int at = 0; at < chunk.limit(); at += elementBytes) {
            for (int low = at, high = at + elementBytes - 1; low < high; low++, high--) {
              byte kept = chunk.get(low);
              chunk.put(low, chunk.get(high)).put(high, kept);
            }
          }
          sink.accept(chunk);
        });
  }
}
