package io.radon.runtime.weights;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * An open file of weights. By the time it is open all it declares has been checked against the
 * file's size, and every checksum in it holds; no value has been kept. Values are read when asked
 * for, in small chunks. Any number of threads may read at once.
 *
 * <pre>{@code
 * try (WeightFile file = WeightFiles.open(path)) {
 *   for (StoredTensor tensor : file.tensors()) {
 *     float[] values = file.readFloats(tensor, Rounding.REFUSE);
 *   }
 * }
 * }</pre>
 */
public final class WeightFile implements AutoCloseable {
  private final Path path;
  private final FileFormat format;
  private final Map<String, FoundTensor> tensors;
  private final SortedMap<String, String> metadata;
  private final List<InputFile> files;

  WeightFile(
      Path path,
      FileFormat format,
      List<FoundTensor> tensors,
      Map<String, String> metadata,
      List<InputFile> files) {
    this.path = path;
    this.format = format;
    this.tensors = new LinkedHashMap<>();
    this.metadata = Collections.unmodifiableSortedMap(new TreeMap<>(metadata));
    this.files = List.copyOf(files);
    InputFile first = files.get(0);
    Limits.checkEntries(first, tensors.size());
    for (FoundTensor found : tensors) {
      String name = Limits.checkName(first, found.tensor().name());
      if (this.tensors.put(name, found) != null) {
        throw first.problem(
            "holds two tensors of the name %s: expected one; save it again", Quoted.name(name));
      }
    }
  }

  /** The path it was opened by. */
  public Path path() {
    return path;
  }

  /** What kind of file it is, by its content. */
  public FileFormat format() {
    return format;
  }

  /** All tensors in the order of the file. */
  public List<StoredTensor> tensors() {
    return tensors.values().stream().map(FoundTensor::tensor).toList();
  }

  /** The tensor of that name, if there is one. */
  public Optional<StoredTensor> find(String name) {
    return Optional.ofNullable(tensors.get(name)).map(FoundTensor::tensor);
  }

  /** What the file says about itself, sorted by key; only safetensors files say anything. */
  public SortedMap<String, String> metadata() {
    return metadata;
  }

  /**
   * Hands on the elements in row-major order as float32, chunk by chunk; a chunk is valid only
   * during the call. Values of F16 and BF16 and of small integers are exact.
   *
   * @throws WeightFileException if they cannot be read, or if its type holds values that float32
   *     doesn't and {@code rounding} refuses that
   */
  public void read(StoredTensor tensor, Rounding rounding, Consumer<FloatBuffer> sink) {
    if (!tensor.type().fitsFloat() && rounding == Rounding.REFUSE) {
      throw files
          .get(0)
          .problem(
              "holds the tensor %s as %s: expected a type whose values float32 holds; convert it"
                  + " to F32, or allow rounding",
              Quoted.name(tensor.name()), tensor.type());
    }
    long most = Math.min(TensorBytes.CHUNK / tensor.type().bytes(), tensor.elements());
    FloatBuffer floats = FloatBuffer.allocate((int) most);
    Consumer<ByteBuffer> widening =
        chunk -> {
          tensor.type().widen(chunk, floats);
          sink.accept(floats.flip());
          floats.clear();
        };
    if (tensor.type() == ElementType.F64) {
      streamChecked(tensor, widening);
    } else {
      stream(tensor, widening);
    }
  }

  /** Refuses finite numbers beyond float32 before anything of their chunk is handed on. */
  private void streamChecked(StoredTensor tensor, Consumer<ByteBuffer> sink) {
    long[] done = {0};
    stream(
        tensor,
        chunk -> {
          for (int at = 0; at < chunk.limit(); at += Double.BYTES) {
            double value = chunk.getDouble(at);
            if (Double.isFinite(value) && Float.isInfinite((float) value)) {
              throw files
                  .get(0)
                  .problem(
                      "holds %s in the tensor %s at %s: expected a number within float32, up to 3.4e38",
                      value, Quoted.name(tensor.name()), tensor.place(done[0] + at / Double.BYTES));
            }
          }
          done[0] += chunk.limit() / Double.BYTES;
          sink.accept(chunk);
        });
  }

  /**
   * All elements in row-major order, as {@link #read}.
   *
   * @throws WeightFileException as {@link #read}, or if they are more than an array holds
   */
  public float[] readFloats(StoredTensor tensor, Rounding rounding) {
    float[] values = new float[length(tensor, tensor.elements())];
    FloatBuffer into = FloatBuffer.wrap(values);
    read(tensor, rounding, into::put);
    return values;
  }

  /**
   * Hands on the stored bytes, little-endian and row-major whatever the file has, chunk by chunk; a
   * chunk is valid only during the call.
   *
   * @throws WeightFileException if they cannot be read
   */
  public void readBytes(StoredTensor tensor, Consumer<ByteBuffer> sink) {
    stream(tensor, sink);
  }

  /**
   * The stored bytes, as {@link #readBytes(StoredTensor, Consumer)}.
   *
   * @throws WeightFileException if they cannot be read, or are more than an array holds
   */
  public ByteBuffer readBytes(StoredTensor tensor) {
    ByteBuffer bytes = ByteBuffer.allocate(length(tensor, tensor.bytes()));
    stream(tensor, bytes::put);
    return bytes.flip().order(ByteOrder.LITTLE_ENDIAN);
  }

  /**
   * Reads a tensor through and refuses one that holds NaN or an infinity.
   *
   * @throws WeightFileException naming the tensor and the place of the first such value
   */
  public void requireFinite(StoredTensor tensor) {
    if (!isFloating(tensor.type())) {
      return;
    }
    long[] done = {0};
    read(
        tensor,
        Rounding.ALLOW,
        chunk -> {
          for (int i = 0; i < chunk.limit(); i++) {
            if (!Float.isFinite(chunk.get(i))) {
              throw files
                  .get(0)
                  .problem(
                      "holds %s in the tensor %s at %s: expected finite numbers; the training that"
                          + " saved it diverged, or the file is damaged",
                      chunk.get(i), Quoted.name(tensor.name()), tensor.place(done[0] + i));
            }
          }
          done[0] += chunk.limit();
        });
  }

  private static boolean isFloating(ElementType type) {
    return switch (type) {
      case F64, F32, F16, BF16 -> true;
      case I64, I32, I16, I8, U64, U32, U16, U8, BOOL -> false;
    };
  }

  private int length(StoredTensor tensor, long count) {
    // Asked before anything is allocated: a JVM's largest array is a little below 2^31.
    if (count > Integer.MAX_VALUE - 8) {
      throw files
          .get(0)
          .problem(
              "holds %,d values or bytes in the tensor %s: expected fewer than 2^31 in one array",
              count, Quoted.name(tensor.name()));
    }
    return (int) count;
  }

  private void stream(StoredTensor tensor, Consumer<ByteBuffer> sink) {
    FoundTensor found = tensors.get(tensor.name());
    if (found == null || !found.tensor().equals(tensor)) {
      throw new IllegalArgumentException(tensor + " is not of the file " + path);
    }
    if (tensor.elements() > 0) {
      found.bytes().stream(sink);
    }
  }

  @Override
  public void close() {
    files.forEach(InputFile::close);
  }
}
