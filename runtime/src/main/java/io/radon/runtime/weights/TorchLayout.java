package io.radon.runtime.weights;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Finds the bytes of tensors in their storages, and refuses those that reach beyond them. */
final class TorchLayout {
  /** Weights may be shared; files whose tensors are far larger than themselves are refused. */
  private static final long MOST_SHARED = 16;

  private final InputFile file;
  private final Map<String, Long> places;
  private final boolean bigEndian;
  private long all;

  /**
   * Prepares to look in storages.
   *
   * @param places where each storage starts in the file, by key
   */
  TorchLayout(InputFile file, Map<String, Long> places, boolean bigEndian) {
    this.file = file;
    this.places = places;
    this.bigEndian = bigEndian;
  }

  List<FoundTensor> locate(Map<String, TorchTensor> tensors) {
    List<FoundTensor> found = new ArrayList<>();
    tensors.forEach((name, tensor) -> found.add(locate(name, tensor)));
    return found;
  }

  private FoundTensor locate(String name, TorchTensor tensor) {
    long bytes = Limits.checkedBytes(file, name, tensor.type(), tensor.shape());
    long elements = bytes / tensor.type().bytes();
    long start = tensor.offset();
    long span = elements == 0 ? 0 : span(name, tensor);
    long available = tensor.storage().elements() * tensor.storage().type().bytes();
    long room = available / tensor.type().bytes();
    if (start < 0 || start > room || span > room - start) {
      throw file.problem(
          "gives the tensor %s %,d elements from number %,d of its storage on: expected them within"
              + " its %,d",
          Quoted.name(name), span, tensor.offset(), room);
    }
    if (elements > span) {
      throw file.problem(
          "gives the tensor %s the strides %s for the shape %s, by which elements overlap: expected"
              + " each in its own place; save it after `contiguous()`",
          Quoted.name(name), tensor.strides(), tensor.shape());
    }
    all += bytes;
    if (all < 0 || all / MOST_SHARED > file.size()) {
      throw file.problem(
          "holds tensors of %,d bytes up to %s: expected %d times its own %,d bytes at most",
          all, Quoted.name(name), MOST_SHARED, file.size());
    }
    StoredTensor stored = new StoredTensor(name, tensor.type(), tensor.shape());
    return new FoundTensor(stored, bytes(tensor, start, elements, span, stored));
  }

  /** How many elements lie from the first to the last, both included. */
  private long span(String name, TorchTensor tensor) {
    long last = 0;
    try {
      for (int axis = 0; axis < tensor.shape().size(); axis++) {
        long stride = tensor.strides().get(axis);
        if (stride < 0) {
          throw file.problem(
              "gives the tensor %s the strides %s: expected none below 0",
              Quoted.name(name), tensor.strides());
        }
        long steps = tensor.shape().get(axis) - 1;
        last = Math.addExact(last, Math.multiplyExact(steps, stride));
      }
      return Math.addExact(last, 1);
    } catch (ArithmeticException e) {
      throw file.problem(
          "gives the tensor %s the strides %s: expected them to stay in its storage",
          Quoted.name(name), tensor.strides());
    }
  }

  private TensorBytes bytes(
      TorchTensor tensor, long start, long elements, long span, StoredTensor stored) {
    int width = tensor.type().bytes();
    long place = places.getOrDefault(tensor.storage().key(), 0L);
    TensorBytes bytes = new FileBytes(file, place + start * width, span * width);
    if (bigEndian && width > 1) {
      bytes = new SwappedBytes(bytes, width);
    }
    if (elements == 0 || isRowMajor(tensor)) {
      return bytes;
    }
    if (span * width > Integer.MAX_VALUE - 8) {
      throw file.problem(
          "holds the tensor %s out of order over %,d bytes: expected fewer than 2^31; save it after"
              + " `contiguous()`",
          Quoted.name(stored.name()), span * width);
    }
    return new StridedBytes(bytes, (int) (span * width), width, tensor.shape(), tensor.strides());
  }

  /** The stride of an axis of size 1 is never used, and PyTorch writes any there. */
  private static boolean isRowMajor(TorchTensor tensor) {
    List<Long> expected = StridedBytes.rowMajor(tensor.shape());
    for (int axis = 0; axis < expected.size(); axis++) {
      if (tensor.shape().get(axis) > 1 && !tensor.strides().get(axis).equals(expected.get(axis))) {
        return false;
      }
    }
    return true;
  }
}
