package io.radon.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * CIFAR-100 (Krizhevsky 2009) in its binary version: 50,000 training and 10,000 test records, each
 * of a coarse label, a fine label and 32x32 colour pixels as in {@link Cifar10}. The classes are
 * the hundred fine ones, named by {@code fine_label_names.txt}.
 */
public final class Cifar100 {
  private static final String ARCHIVE_FOLDER = "cifar-100-binary";
  private static final String ADVICE =
      "unpack `cifar-100-binary.tar.gz` (the binary version) and give the folder that holds its"
          + " files";
  private static final int TRAINING_RECORDS = 50_000;
  private static final int TEST_RECORDS = 10_000;
  private static final CifarFiles FILES = new CifarFiles(100, 2, ADVICE);

  private Cifar100() {}

  /**
   * Reads all pictures into memory (184 MB).
   *
   * @param folder the folder with {@code train.bin} and so on, or the one above it
   * @throws DataException if a file is missing, of the wrong size, or holds a label above 99
   */
  public static DataSplit read(Path folder) {
    return read(folder, TRAINING_RECORDS, TEST_RECORDS);
  }

  /** Reads files that hold other numbers of records, so that tests can be small. */
  static DataSplit read(Path given, int trainingRecords, int testRecords) {
    Path inner = given.resolve(ARCHIVE_FOLDER);
    Path path = Files.isDirectory(inner) ? inner : given;
    DataFolder folder =
        DataFolder.open(path, "`train.bin`, `test.bin` and `fine_label_names.txt`", ADVICE);
    List<Path> training = List.of(folder.require(List.of("train.bin")));
    List<Path> test = List.of(folder.require(List.of("test.bin")));
    List<String> names = FILES.classNames(folder.require(List.of("fine_label_names.txt")));
    return new DataSplit(
        FILES.pictures("cifar100", training, names, trainingRecords),
        FILES.pictures("cifar100", test, names, testRecords));
  }
}
