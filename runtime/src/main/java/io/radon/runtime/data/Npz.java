package io.radon.runtime.data;

import io.radon.runtime.data.StoredPictures.PictureShape;
import io.radon.runtime.weights.ElementType;
import io.radon.runtime.weights.FileFormat;
import io.radon.runtime.weights.StoredTensor;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFileException;
import io.radon.runtime.weights.WeightFiles;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Pictures and labels in a NumPy archive: {@code x_train}, {@code y_train}, {@code x_test} and
 * {@code y_test} as Keras names them, or {@code train_images}, {@code train_labels}, {@code
 * test_images} and {@code test_labels}. Images are unsigned bytes, [count, height, width] or with a
 * last axis of 1 or 3 channels; labels are whole numbers from 0, [count] or [count, 1]. Other
 * arrays are ignored. The classes are the numbers from 0 to the largest training label.
 */
public final class Npz {
  private static final int MOST_CLASSES = 1 << 16;

  private final Path path;
  private final WeightFile file;

  private Npz(Path path, WeightFile file) {
    this.path = path;
    this.file = file;
  }

  /** What the arrays of an archive are called. */
  private record Convention(List<String> names) {
    private static final Convention KERAS =
        new Convention(List.of("x_train", "y_train", "x_test", "y_test"));
    private static final Convention PLAIN =
        new Convention(List.of("train_images", "train_labels", "test_images", "test_labels"));
  }

  /**
   * Reads the four arrays into memory.
   *
   * @throws DataException if the file is missing, damaged or of another kind, or if an array is
   *     missing, of another type or shape, or doesn't belong to its companion
   */
  public static DataSplit read(Path path) {
    if (Files.isDirectory(path)) {
      throw new DataException(
          DataFolder.quoted(path)
              + " is a folder: expected a NumPy archive; name the file, `npz:FILE`");
    }
    try (WeightFile file = WeightFiles.open(path)) {
      return new Npz(path, file).split();
    } catch (WeightFileException e) {
      throw new DataException(String.valueOf(e.getMessage()), e);
    }
  }

  private DataSplit split() {
    if (file.format() != FileFormat.NPZ) {
      throw problem(
          "is %s: expected a NumPy archive; write one with `numpy.savez`", file.format().title());
    }
    Convention convention = convention();
    int[] train = labels(convention.names.get(1));
    int[] test = labels(convention.names.get(3));
    int classes = Math.max(2, IntStream.of(train).max().orElse(0) + 1);
    for (int index = 0; index < test.length; index++) {
      if (test[index] >= classes) {
        throw problem(
            "has a bad label in `%s` for image %,d: expected 0 .. %d, the largest training label,"
                + " found %d; check that both parts belong to one data set",
            convention.names.get(3), index, classes - 1, test[index]);
      }
    }
    List<String> names = IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    return new DataSplit(
        pictures(convention.names, 0, train, names), pictures(convention.names, 2, test, names));
  }

  private Convention convention() {
    for (Convention each : List.of(Convention.KERAS, Convention.PLAIN)) {
      if (each.names.stream().anyMatch(name -> file.find(name).isPresent())) {
        return each;
      }
    }
    List<String> found = file.tensors().stream().map(StoredTensor::name).limit(12).toList();
    throw problem(
        "has no arrays of a known name: expected `%s` or `%s`, found `%s`; rename them with"
            + " `numpy.savez`",
        String.join("`, `", Convention.KERAS.names),
        String.join("`, `", Convention.PLAIN.names),
        DataFolder.printable(String.join("`, `", found)));
  }

  private StoredTensor require(String name) {
    return file.find(name)
        .orElseThrow(
            () ->
                problem(
                    "has no array `%s`: expected it beside the others; save all four with"
                        + " `numpy.savez`",
                    name));
  }

  private int[] labels(String name) {
    StoredTensor tensor = require(name);
    List<Long> shape = tensor.shape();
    boolean column = shape.size() == 2 && shape.get(1) == 1;
    if (!isWhole(tensor.type()) || !(shape.size() == 1 || column)) {
      throw problem(
          "has the array `%s` of type %s and shape %s: expected whole numbers of the shape [%s], a"
              + " class for each image",
          name, tensor.type(), shape, shape.isEmpty() ? "count" : shape.get(0));
    }
    ByteBuffer stored = file.readBytes(tensor);
    int[] labels = new int[Math.toIntExact(tensor.elements())];
    for (int index = 0; index < labels.length; index++) {
      long label = whole(tensor.type(), stored);
      if (label < 0 || label >= MOST_CLASSES) {
        throw problem(
            "has a bad label in `%s` for image %,d: expected 0 .. %,d, found %,d",
            name, index, MOST_CLASSES - 1, label);
      }
      labels[index] = (int) label;
    }
    return labels;
  }

  private static boolean isWhole(ElementType type) {
    return switch (type) {
      case I64, I32, I16, I8, U64, U32, U16, U8, BOOL -> true;
      case F64, F32, F16, BF16 -> false;
    };
  }

  /** The next number; an unsigned one beyond 63 bits comes out negative and is refused. */
  private static long whole(ElementType type, ByteBuffer stored) {
    return switch (type) {
      case I64, U64 -> stored.getLong();
      case I32 -> stored.getInt();
      case U32 -> Integer.toUnsignedLong(stored.getInt());
      case I16 -> stored.getShort();
      case U16 -> Short.toUnsignedLong(stored.getShort());
      case I8 -> stored.get();
      case U8, BOOL -> Byte.toUnsignedLong(stored.get());
      case F64, F32, F16, BF16 -> throw new IllegalArgumentException("no whole numbers: " + type);
    };
  }

  private Dataset pictures(List<String> names, int at, int[] labels, List<String> classes) {
    String name = names.get(at);
    StoredTensor tensor = require(name);
    PictureShape shape =
        shape(tensor.shape())
            .orElseThrow(
                () ->
                    problem(
                        "has the array `%s` of the shape %s: expected [count, height, width] or"
                            + " [count, height, width, channels] with 1 or 3 channels; `numpy.moveaxis`"
                            + " puts the channels last",
                        name, tensor.shape()));
    if (tensor.type() != ElementType.U8) {
      throw problem(
          "has the array `%s` of type %s: expected U8, grey levels of 0 .. 255; save it as"
              + " `uint8`",
          name, tensor.type());
    }
    if (tensor.shape().get(0) != labels.length) {
      throw problem(
          "has %,d images in `%s`, but %,d labels in `%s`: expected a label for each image",
          tensor.shape().get(0), name, labels.length, names.get(at + 1));
    }
    if (labels.length == 0) {
      throw problem("has no image in `%s`: expected at least one", name);
    }
    ByteBuffer stored = file.readBytes(tensor);
    byte[] pixels = new byte[stored.remaining()];
    stored.get(pixels);
    return new StoredPictures("npz", shape, classes, pixels, labels);
  }

  private static Optional<PictureShape> shape(List<Long> sizes) {
    boolean known = sizes.size() == 3 || sizes.size() == 4;
    if (!known || sizes.stream().skip(1).anyMatch(size -> size < 1 || size > 65_536)) {
      return Optional.empty();
    }
    int channels = sizes.size() == 3 ? 1 : sizes.get(3).intValue();
    return channels == 1 || channels == 3
        ? Optional.of(new PictureShape(sizes.get(1).intValue(), sizes.get(2).intValue(), channels))
        : Optional.empty();
  }

  private DataException problem(String what, Object... arguments) {
    return new DataException(
        DataFolder.quoted(path) + " " + String.format(Locale.ROOT, what, arguments));
  }
}
