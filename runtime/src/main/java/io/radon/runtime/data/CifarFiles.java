package io.radon.runtime.data;

import io.radon.runtime.data.StoredPictures.PictureShape;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * The binary files of CIFAR-10 and CIFAR-100: records of one or two bytes of labels, the last of
 * which counts, and 3,072 bytes of pixels, the red plane, then the green, then the blue, each of 32
 * rows.
 *
 * @param classes the number of classes; a label is below it
 * @param labelBytes bytes of labels in a record
 * @param advice what to do about a bad file, for messages
 */
record CifarFiles(int classes, int labelBytes, String advice) {
  private static final int PLANE = 32 * 32;
  private static final int PIXELS = 3 * PLANE;
  private static final int MAX_NAMES_BYTES = 4096;

  private int recordBytes() {
    return labelBytes + PIXELS;
  }

  /** The names in a text file, one in a line. */
  List<String> classNames(Path path) {
    try (DataFile file = DataFile.open(path)) {
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
        throw file.problem(
            "must be a text file with the %,d class names%s", classes, file.looksLike());
      }
      List<String> names = text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
      if (names.size() != classes) {
        throw file.problem(
            "must name the classes, one in a line: expected %,d names, found %,d%s; %s",
            classes, names.size(), file.looksLike(), advice);
      }
      return names;
    }
  }

  /** Reads files that hold the same number of records each. */
  Dataset pictures(String name, List<Path> paths, List<String> names, int recordsPerFile) {
    paths.forEach(path -> checkSize(path, recordsPerFile));
    int count = Math.multiplyExact(paths.size(), recordsPerFile);
    byte[] pixels = new byte[Math.multiplyExact(count, PIXELS)];
    byte[] labels = new byte[count];
    for (int part = 0; part < paths.size(); part++) {
      try (DataFile file = DataFile.open(paths.get(part))) {
        readRecords(file, pixels, labels, part * recordsPerFile, recordsPerFile);
      }
    }
    return new StoredPictures(name, new PictureShape(32, 32, 3), names, pixels, labels);
  }

  private void checkSize(Path path, int recordsPerFile) {
    try (DataFile file = DataFile.open(path)) {
      long expected = (long) recordsPerFile * recordBytes();
      long found = file.storedBytes();
      if (found < expected) {
        throw cutOff(file, found, recordsPerFile);
      }
      if (found > expected) {
        throw file.problem(
            "is %,d bytes too long%s: expected its end at byte %,d, after %,d records of %,d bytes,"
                + " found %,d bytes; %s",
            found - expected,
            file.looksLike(),
            expected,
            recordsPerFile,
            recordBytes(),
            found,
            advice);
      }
    }
  }

  private DataException cutOff(DataFile file, long found, int recordsPerFile) {
    long expected = (long) recordsPerFile * recordBytes();
    long record = found / recordBytes();
    return file.problem(
        "is %,d bytes short%s: record %,d starts at byte %,d: expected %,d bytes from there, found"
            + " %,d (the file should have %,d records, %,d bytes, and has %,d); %s",
        expected - found,
        file.looksLike(),
        record,
        record * recordBytes(),
        recordBytes(),
        found % recordBytes(),
        recordsPerFile,
        expected,
        found,
        advice);
  }

  private void readRecords(DataFile file, byte[] pixels, byte[] labels, int first, int records) {
    int size = recordBytes();
    byte[] record = new byte[size];
    for (int index = 0; index < records; index++) {
      int count = file.read(record, 0, size);
      if (count < size) {
        throw cutOff(file, (long) index * size + count, records);
      }
      int label = record[labelBytes - 1] & 0xff;
      if (label >= classes) {
        throw file.problem(
            "has a bad label in record %,d, at byte %,d%s: expected 0 .. %d, found %d; %s",
            index,
            (long) index * size + labelBytes - 1,
            index == 0 ? file.looksLike() : "",
            classes - 1,
            label,
            advice);
      }
      labels[first + index] = record[labelBytes - 1];
      interleave(record, pixels, (first + index) * PIXELS);
    }
  }

  /** Turns three planes behind the labels into pixels of three bytes. */
  private void interleave(byte[] record, byte[] into, int offset) {
    for (int at = 0; at < PLANE; at++) {
      into[offset + 3 * at] = record[labelBytes + at];
      into[offset + 3 * at + 1] = record[labelBytes + PLANE + at];
      into[offset + 3 * at + 2] = record[labelBytes + 2 * PLANE + at];
    }
  }
}
