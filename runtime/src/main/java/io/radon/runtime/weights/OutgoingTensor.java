package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** A tensor on its way into a file; its bytes are asked for when they are due, in chunks. */
public final class OutgoingTensor {
  private final StoredTensor tensor;
  private final TensorBytes bytes;

  private OutgoingTensor(StoredTensor tensor, TensorBytes bytes) {
    this.tensor = tensor;
    this.bytes = bytes;
  }

  /**
   * Float32 values in row-major order.
   *
   * @throws IllegalArgumentException if their number is not the shape's
   */
  public static OutgoingTensor of(String name, List<Long> shape, float[] values) {
    StoredTensor tensor = new StoredTensor(name, ElementType.F32, shape);
    if (tensor.elements() != values.length) {
      throw new IllegalArgumentException(values.length + " values for the shape " + shape);
    }
    return new OutgoingTensor(tensor, sink -> stream(values, sink));
  }

  /** Float32 values in row-major order, asked for each time they are due. */
  public static OutgoingTensor of(String name, List<Long> shape, Supplier<float[]> values) {
    StoredTensor tensor = new StoredTensor(name, ElementType.F32, shape);
    return new OutgoingTensor(tensor, sink -> stream(values.get(), sink));
  }

  /** A whole number by itself, I64. */
  public static OutgoingTensor of(String name, long number) {
    StoredTensor tensor = new StoredTensor(name, ElementType.I64, List.of());
    return new OutgoingTensor(
        tensor,
        sink ->
            sink.accept(
                ByteBuffer.allocate(Long.BYTES)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(number)
                    .flip()));
  }

  /** A tensor of an open file under a name, with the bytes it has there. */
  public static OutgoingTensor copy(WeightFile file, StoredTensor tensor, String name) {
    return new OutgoingTensor(tensor.named(name), sink -> file.readBytes(tensor, sink));
  }

  /** Name, type and shape. */
  public StoredTensor tensor() {
    return tensor;
  }

  /** Hands on the bytes, little-endian and row-major; a chunk is valid only during the call. */
  void stream(Consumer<ByteBuffer> sink) {
    bytes.stream(sink);
  }

  void writeTo(UnfinishedFile file) {
    long before = file.position();
    stream(file::write);
    if (file.position() - before != tensor.bytes()) {
      throw new IllegalStateException(
          tensor + " gave " + (file.position() - before) + " bytes, not " + tensor.bytes());
    }
  }

  private static void stream(float[] values, Consumer<ByteBuffer> sink) {
    int most = TensorBytes.CHUNK / Float.BYTES;
    ByteBuffer chunk =
        ByteBuffer.allocate(Math.min(most, values.length) * Float.BYTES)
            .order(ByteOrder.LITTLE_ENDIAN);
    for (int at = 0; at < values.length; at += most) {
      int count = Math.min(most, values.length - at);
      FloatBuffer floats = chunk.clear().asFloatBuffer();
      floats.put(values, at, count);
      sink.accept(chunk.limit(count * Float.BYTES));
    }
  }
}
