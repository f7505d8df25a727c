package io.radon.runtime.data;

import io.radon.runtime.data.StoredPictures.PictureShape;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Data sets of grey pictures in four IDX files, as MNIST (LeCun, Cortes and Burges 1998) and
 * Fashion-MNIST (Xiao, Rasul and Vollgraf 2017) come: {@code train-images-idx3-ubyte}, {@code
 * train-labels-idx1-ubyte}, {@code t10k-images-idx3-ubyte}, {@code t10k-labels-idx1-ubyte}, each
 * also with a dot before {@code idx} and with {@code .gz} behind. Pictures stay grey, one channel;
 * see {@link Adapted} for networks that want more.
 */
public final class Idx {
  /** Where Debian's package {@code dataset-fashion-mnist} puts its files. */
  public static final Path FASHION_MNIST_FOLDER = Path.of("/usr/share/datasets/fashion-mnist");

  private static final List<String> FASHION_CLASSES =
      List.of(
          "t-shirt",
          "trouser",
          "pullover",
          "dress",
          "coat",
          "sandal",
          "shirt",
          "sneaker",
          "bag",
          "ankle boot");
  private static final String FILES =
      "`train-images-idx3-ubyte`, `train-labels-idx1-ubyte`,"
          + " `t10k-images-idx3-ubyte` and `t10k-labels-idx1-ubyte` (also with `.gz`)";

  private final String name;
  private final String advice;
  private final DataFolder folder;

  private Idx(String name, Path path, String advice) {
    this.name = name;
    this.advice = advice;
    this.folder = DataFolder.open(path, FILES, advice);
  }

  /**
   * Reads any four IDX files; the classes are the numbers from 0 to the largest training label.
   *
   * @throws DataException if a file is missing, damaged or foreign, or if the files do not belong
   *     together
   */
  public static DataSplit read(Path path) {
    String advice = "fetch the file again, or name another folder: `idx:DIR`";
    return new Idx("idx", path, advice).split(null);
  }

  /**
   * Reads Fashion-MNIST.
   *
   * @throws DataException if a file is missing, damaged or foreign, or if the files do not belong
   *     together
   */
  public static DataSplit readFashionMnist(Path path) {
    String advice =
        path.equals(FASHION_MNIST_FOLDER)
            ? "on Debian `apt-get install dataset-fashion-mnist` puts it there; or name another"
                + " folder: `fashion-mnist:DIR`"
            : "fetch the file again, or name another folder: `fashion-mnist:DIR`";
    return new Idx("fashion-mnist", path, advice).split(FASHION_CLASSES);
  }

  private DataSplit split(@Nullable List<String> names) {
    Part train = part("train");
    Part test = part("t10k");
    List<String> classes = names == null ? numbers(train.labels) : names;
    return new DataSplit(train.pictures(name, classes), test.pictures(name, classes));
  }

  private static List<String> numbers(IdxFile labels) {
    int largest = 0;
    for (byte label : labels.values()) {
      largest = Math.max(largest, label & 0xff);
    }
    return IntStream.rangeClosed(0, largest).mapToObj(Integer::toString).toList();
  }

  private Part part(String prefix) {
    Path pictures = folder.require(spellings(prefix + "-images", "idx3-ubyte"));
    Path labels = folder.require(spellings(prefix + "-labels", "idx1-ubyte"));
    Part part =
        new Part(
            labels, IdxFile.pictures(pictures, advice), IdxFile.labels(labels, advice), advice);
    int expected = part.pictures.dimensions().count();
    int found = part.labels.dimensions().count();
    if (expected != found) {
      throw new DataException(
          String.format(
              "%s does not belong to %s: expected %,d labels, one for each picture, found %,d; %s",
              DataFolder.quoted(labels), DataFolder.quoted(pictures), expected, found, advice));
    }
    return part;
  }

  private static List<String> spellings(String start, String type) {
    List<String> names = new ArrayList<>();
    for (String end : List.of("", ".gz")) {
      names.add(start + "-" + type + end);
      names.add(start + "." + type + end);
    }
    return names;
  }

  /** Pictures and labels that were read together. */
  private record Part(Path labelPath, IdxFile pictures, IdxFile labels, String advice) {
    private Dataset pictures(String name, List<String> classes) {
      byte[] values = labels.values();
      for (int index = 0; index < values.length; index++) {
        int label = values[index] & 0xff;
        if (label >= classes.size()) {
          throw new DataException(
              String.format(
                  "%s has a bad label for picture %,d, at byte %,d of its content: expected 0 .. %d,"
                      + " found %d; %s",
                  DataFolder.quoted(labelPath),
                  index,
                  8L + index,
                  classes.size() - 1,
                  label,
                  advice));
        }
      }
      IdxFile.Dimensions sizes = pictures.dimensions();
      return new StoredPictures(
          name,
          new PictureShape(sizes.rows(), sizes.columns(), 1),
          classes,
          pictures.values(),
          values);
    }
  }
}
