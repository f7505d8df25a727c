package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/**
 * A view of other bytes whose elements don't lie in row-major order: a transposed array, say. All
 * of the bytes it looks at are held while it is read.
 *
 * @param base the bytes looked at, as many as {@code length}, from the view's first element on
 * @param strides by how many elements the place moves per step along each axis
 */
record StridedBytes(
    TensorBytes base, int length, int elementBytes, List<Long> shape, List<Long> strides)
    implements TensorBytes {

  /** The strides of elements that lie in row-major order. */
  static List<Long> rowMajor(List<Long> shape) {
    Long[] strides = new Long[shape.size()];
    long stride = 1;
    for (int axis = strides.length - 1; axis >= 0; axis--) {
      strides[axis] = stride;
      stride *= Math.max(1, shape.get(axis));
    }
    return Arrays.asList(strides);
  }

  /** The strides of elements whose first axis moves fastest, as Fortran has them. */
  static List<Long> columnMajor(List<Long> shape) {
    Long[] strides = new Long[shape.size()];
    long stride = 1;
    for (int axis = 0; axis < strides.length; axis++) {
      strides[axis] = stride;
      stride *= Math.max(1, shape.get(axis));
    }
    return Arrays.asList(strides);
  }

  @Override
  public void stream(Consumer<ByteBuffer> sink) {
    byte[] all = new byte[length];
    ByteBuffer filling = ByteBuffer.wrap(all);
    base.stream(filling::put);
    long bytes = elementBytes * shape.stream().reduce(1L, (a, b) -> a * b);
    ByteBuffer chunk =
        ByteBuffer.allocate((int) Math.min(CHUNK, bytes)).order(ByteOrder.LITTLE_ENDIAN);
    long[] index = new long[shape.size()];
    long element = 0;
    do {
      if (chunk.remaining() < elementBytes) {
        sink.accept(chunk.flip());
        chunk.clear();
      }
      chunk.put(all, (int) element * elementBytes, elementBytes);
      element = advance(index, element);
    } while (element >= 0);
    sink.accept(chunk.flip());
  }

  /** The place of the next element in row-major order, or -1 after the last. */
  private long advance(long[] index, long element) {
    long place = element;
    for (int axis = index.length - 1; axis >= 0; axis--) {
      index[axis]++;
      place += strides.get(axis);
      if (index[axis] < shape.get(axis)) {
        return place;
      }
      place -= strides.get(axis) * index[axis];
      index[axis] = 0;
    }
    return -1;
  }
}
