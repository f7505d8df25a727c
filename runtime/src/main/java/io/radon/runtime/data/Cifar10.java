package io.radon.runtime.data;

import io.radon.runtime.data.StoredPictures.PictureShape;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
  private static final int PLANE = 32 * 32;
  private static final int PIXELS = 3 * PLANE;
  private static final int RECORD = 1 + PIXELS;
  private static final int MAX_NAMES_BYTES = 4096;
  private static final List<String> TRAINING_FILES =
      IntStream.rangeClosed(1, 5).mapToObj(part -> "data_batch_" + part + ".bin").toList();
  private static final List<String> NAMES =
      List.of(
          "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");

  private final int recordsPerFile;

  private Cifar10(int recordsPerFile) {
    this.recordsPerFile = recordsPerFile;
  }

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
  static DataSplit read(Path folder, int recordsPerFile) {
    return new Cifar10(recordsPerFile).split(folder);
  }

  private DataSplit split(Path given) {
    Path inner = given.resolve(ARCHIVE_FOLDER);
    Path path = Files.isDirectory(inner) ? inner : given;
    DataFolder folder = DataFolder.open(path, "`data_batch_1.bin` to `data_batch_5.bin`", ADVICE);
    List<String> names = classNames(folder);
    List<Path> training =
        TRAINING_FILES.stream().map(name -> folder.require(List.of(name))).toList();
    List<Path> test = List.of(folder.require(List.of("test_batch.bin")));
    return new DataSplit(pictures("cifar10", training, names), pictures("cifar10", test, names));
  }

  private static List<String> classNames(DataFolder folder) {
    Optional<Path> path = folder.find(List.of("batches.meta.txt"));
    if (path.isEmpty()) {
      return NAMES;
    }
    try (DataFile file = DataFile.open(path.get())) {
      byte[] buffer = new byte[MAX_NAMES_BYTES];
      int length = file.read(buffer, 0, buffer.length);
      String text;
      try {
        text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(buffer, 0, length))
                .toString();
      } catch (CharacterCodingException e) {
        throw file.problem("must be a text file with the ten class names%s", file.looksLike());
      }
      List<String> names = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (names.size() != CLASSES) {
        throw file.problem(
            "must name the classes, one in a line: expected 10 names, found %,d%s; %s",
            names.size(), file.looksLike(), ADVICE);
      }
      return names;
    }
  }

  private Dataset pictures(String name, List<Path> paths, List<String> names) {
    paths.forEach(this::checkSize);
    int count = Math.multiplyExact(paths.size(), recordsPerFile);
    byte[] pixels = new byte[Math.multiplyExact(count, PIXELS)];
    byte[] labels = new byte[count];
    for (int part = 0; part < paths.size(); part++) {
      try (DataFile file = DataFile.open(paths.get(part))) {
        readRecords(file, pixels, labels, part * recordsPerFile);
      }
    }
    return new StoredPictures(name, new PictureShape(32, 32, 3), names, pixels, labels);
  }

  private void checkSize(Path path) {
    try (DataFile file = DataFile.open(path)) {
      long expected = (long) recordsPerFile * RECORD;
      long found = file.storedBytes();
      if (found < expected) {
        throw cutOff(file, found);
      }
      if (found > expected) {
        throw file.problem(
            "is %,d bytes too long%s: expected its end at byte %,d, after %,d records of %,d bytes,"
                + " found %,d bytes; %s",
            found - expected, file.looksLike(), expected, recordsPerFile, RECORD, found, ADVICE);
      }
    }
  }

  private DataException cutOff(DataFile file, long found) {
    long expected = (long) recordsPerFile * RECORD;
    long record = found / RECORD;
    return file.problem(
        "is %,d bytes short%s: record %,d starts at byte %,d: expected %,d bytes from there, found"
            + " %,d (the file should have %,d records, %,d bytes, and has %,d); %s",
        expected - found,
        file.looksLike(),
        record,
        record * RECORD,
        RECORD,
        found % RECORD,
        recordsPerFile,
        expected,
        found,
        ADVICE);
  }

  private void readRecords(DataFile file, byte[] pixels, byte[] labels, int first) {
    byte[] record = new byte[RECORD];
    for (int index = 0; index < recordsPerFile; index++) {
      int count = file.read(record, 0, RECORD);
      if (count < RECORD) {
        throw cutOff(file, (long) index * RECORD + count);
      }
      int label = record[0] & 0xff;
      if (label >= CLASSES) {
        throw file.problem(
            "has a bad label in record %,d, at byte %,d%s: expected 0 .. 9, found %d; %s",
            index, (long) index * RECORD, index == 0 ? file.looksLike() : "", label, ADVICE);
      }
      labels[first + index] = record[0];
      interleave(record, pixels, (first + index) * PIXELS);
    }
  }

  /** Turns three planes behind the label into pixels of three bytes. */
  private static void interleave(byte[] record, byte[] into, int offset) {
    for (int at = 0; at < PLANE; at++) {
      into[offset + 3 * at] = record[1 + at];
      into[offset + 3 * at + 1] = record[1 + PLANE + at];
      into[offset + 3 * at + 2] = record[1 + 2 * PLANE + at];
    }
  }
}
