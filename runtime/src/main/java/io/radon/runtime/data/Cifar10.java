package io.radon.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

/**
 * CIFAR-10 (Krizhevsky 2009) in its binary version: five files of 10,000 training records, one file
 * of 10,000 test records. A record is one byte of label and 3,072 bytes of pixels, the red plane,
 * then the green, then the blue, each of 32 rows.
 */
public final class Cifar10 {
  private static final String ARCHIVE_FOLDER = "cifar-10-batches-bin";
  private static final String ADVICE =
      "unpack `cifar-10-binary.tar.gz` (the binary version) and give the folder that holds its files";
  private static final int RECORDS = 10_000;
  private static final int CLASSES = 10;
  private static final CifarFiles FILES = new CifarFiles(CLASSES, 1, ADVICE);
  private static final List<String> TRAINING_FILES =
      IntStream.rangeClosed(1, 5).mapToObj(part -> "data_batch_" + part + ".bin").toList();
  private static final List<String> NAMES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private Cifar10() {}

  /**
   * Reads all pictures into memory (184 MB).
   *
   * @param folder the folder with {@code data_batch_1.bin} and so on, or the one above it
   * @throws DataException if a file is missing, of the wrong size, or holds a label above 9
   */
  public static DataSplit read(Path folder) {
    return read(folder, RECORDS);
  }

  /** Reads files that hold another number of records each, so that tests can be small. */
  static DataSplit read(Path given, int recordsPerFile) {
    Path inner = given.resolve(ARCHIVE_FOLDER);
    Path path = Files.isDirectory(inner) ? inner : given;
    DataFolder folder = DataFolder.open(path, "`data_batch_1.bin` to `data_batch_5.bin`", ADVICE);
    List<String> names =
        folder.find(List.of("batches.meta.txt")).map(FILES::classNames).orElse(NAMES);
    List<Path> training =
        TRAINING_FILES.stream().map(name -> folder.require(List.of(name))).toList();
    List<Path> test = List.of(folder.require(List.of("test_batch.bin")));
    return new DataSplit(
        FILES.pictures("cifar10", training, names, recordsPerFile),
        FILES.pictures("cifar10", test, names, recordsPerFile));
  }
}
