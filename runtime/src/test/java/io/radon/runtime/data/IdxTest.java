package io.radon.runtime.data;

import static io.radon.runtime.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class IdxTest {
  private static final String TRAIN = "train-images-idx3-ubyte";
  private static final String TRAIN_LABELS = "train-labels-idx1-ubyte";
  private static final int LARGEST = Integer.MAX_VALUE;

  @TempDir private Path folder;

  @BeforeEach
  void writeGoodFiles() throws IOException {
    write(TRAIN, pictures(5));
    write(TRAIN_LABELS, labels(0, 1, 2, 3, 3));
    write("t10k-images-idx3-ubyte", pictures(2));
    write("t10k-labels-idx1-ubyte", labels(3, 0));
  }

  private DataSplit read() {
    return Idx.read(folder);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  /** Pictures of 2x3 pixels that count on. */
  private static byte[] pictures(int count) {
    byte[] bytes = header(0x803, count, 2, 3, 6 * count);
    for (int at = 16; at < bytes.length; at++) {
      bytes[at] = (byte) (at * 7);
    }
    return bytes;
  }

  private static byte[] labels(int... labels) {
    ByteBuffer bytes = ByteBuffer.allocate(8 + labels.length).putInt(0x801).putInt(labels.length);
    for (int label : labels) {
      bytes.put((byte) label);
    }
    return bytes.array();
  }

  private static byte[] header(int magic, int count, int rows, int columns, int content) {
    ByteBuffer bytes = ByteBuffer.allocate(16 + content);
    return bytes.putInt(magic).putInt(count).putInt(rows).putInt(columns).array();
  }

  private static byte[] gzip(byte[] bytes) throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream output = new GZIPOutputStream(compressed)) {
      output.write(bytes);
    }
    return compressed.toByteArray();
  }

  @Test
  void picturesAndLabelsAreRead() {
    Dataset train = read().train();
    assertThat(train.size()).isEqualTo(5);
    assertThat(train.height()).isEqualTo(2);
    assertThat(train.width()).isEqualTo(3);
    assertThat(train.channels()).isEqualTo(1);
    assertThat(train.classNames()).containsExactly("0", "1", "2", "3");
    byte[] picture = new byte[6];
    train.read(4, picture, 0);
    assertThat(picture).containsExactly(Arrays.copyOfRange(pictures(5), 40, 46));
    assertThat(train.label(2)).isEqualTo(2);
    assertThat(read().test().label(0)).isEqualTo(3);
  }

  @Test
  void compressionAndSpellingDoNotMatter() throws IOException {
    String digest = read().train().digest();
    Files.delete(folder.resolve(TRAIN));
    write("train-images.idx3-ubyte.gz", gzip(pictures(5)));
    assertThat(read().train().digest()).isEqualTo(digest);
    Files.delete(folder.resolve("train-images.idx3-ubyte.gz"));
    write("train-images.idx3-ubyte", gzip(pictures(5)));
    assertThat(read().train().digest()).isEqualTo(digest);
  }

  @Test
  void wrongMagicShowsWhatWasFound() throws IOException {
    byte[] bytes = pictures(5);
    bytes[0] = 0x12;
    Path file = write(TRAIN, bytes);
    assertRefused(
        this::read, file, "not an IDX file", "`00 00 08 03` at byte 0, found `12 00 08 03`");
    write(TRAIN, "<html><body>404".getBytes(StandardCharsets.UTF_8));
    assertRefused(this::read, file, "not an IDX file (it is an HTML page");
  }

  @Test
  void labelsInsteadOfPicturesAreRecognised() throws IOException {
    Path file = write(TRAIN, labels(1, 2, 3));
    assertRefused(this::read, file, "does not hold pictures (it is an IDX file of labels)");
  }

  @Test
  void otherTypesOfValuesAreNamed() throws IOException {
    byte[] bytes = pictures(5);
    bytes[2] = 0x0d;
    Path file = write(TRAIN, bytes);
    assertRefused(this::read, file, "at byte 2, found 0d (32-bit floats)");
  }

  @Test
  void emptyAndShortHeadersAreRefused() throws IOException {
    Path file = write(TRAIN, new byte[0]);
    assertRefused(this::read, file, "(it is empty)", "found nothing");
    write(TRAIN, Arrays.copyOf(pictures(5), 11));
    assertRefused(this::read, file, "ends inside its header: expected 16 bytes, found 11");
  }

  @Test
  void truncatedFileNamesThePictureThatIsCut() throws IOException {
    Path file = write(TRAIN, Arrays.copyOf(pictures(5), 16 + 20));
    assertRefused(
        this::read,
        file,
        "is 10 bytes short: entry 3 starts at byte 34: expected 6 bytes from there, found 2",
        "5 pictures of 2 x 3 bytes");
  }

  @Test
  void truncatedContentOfAWholeGzipIsRefusedAlike() throws IOException {
    Path file = write(TRAIN, gzip(Arrays.copyOf(pictures(5), 16 + 20)));
    assertRefused(this::read, file, "is 10 bytes short: entry 3 starts at byte 34");
  }

  @Test
  void truncatedGzipIsCalledCutOff() throws IOException {
    byte[] whole = gzip(pictures(5));
    for (int length = 2; length < whole.length; length++) {
      Path file = write(TRAIN, Arrays.copyOf(whole, length));
      assertRefused(this::read, file, "is cut off", "fetch the file again");
    }
  }

  @Test
  void truncatedGzipTellsHowFarItsContentGoes() throws IOException {
    byte[] bytes = header(0x803, 1000, 10, 10, 100_000);
    new Random(1).nextBytes(bytes);
    System.arraycopy(header(0x803, 1000, 10, 10, 0), 0, bytes, 0, 16);
    byte[] whole = gzip(bytes);
    Path file = write(TRAIN, Arrays.copyOf(whole, whole.length / 2));
    Throwable problem = catchThrowable(this::read);
    assertRefused(this::read, file, "ends after byte");
    String after =
        String.valueOf(problem.getMessage()).replaceAll(".*after byte ([0-9,]+) of.*", "$1");
    assertThat(Integer.parseInt(after.replace(",", ""))).isBetween(40_000, 60_000);
  }

  @Test
  void damagedGzipIsRefused() throws IOException {
    byte[] bytes = gzip(pictures(5));
    bytes[bytes.length - 6] ^= 1;
    Path file = write(TRAIN, bytes);
    assertRefused(this::read, file, "is damaged", "Corrupt GZIP trailer");
  }

  @Test
  void trailingBytesAreRefused() throws IOException {
    Path file = write(TRAIN, Arrays.copyOf(pictures(5), 16 + 31));
    assertRefused(this::read, file, "goes on after its last entry: expected its end at byte 46");
    write(TRAIN, gzip(Arrays.copyOf(pictures(5), 16 + 31)));
    assertRefused(this::read, file, "goes on after its last entry: expected its end at byte 46");
  }

  @Test
  void gzipBombIsLeftAfterTheFirstByteTooMany() throws IOException {
    Path file = write(TRAIN, gzip(Arrays.copyOf(pictures(5), 50_000_000)));
    assertThat(Files.size(file)).isLessThan(60_000);
    assertRefused(this::read, file, "goes on after its last entry");
  }

  @Test
  void hugeSizesInTheHeaderTakeNoMemory() throws IOException {
    for (int[] sizes :
        new int[][] {
          {LARGEST, LARGEST, LARGEST}, {LARGEST, 1, 1}, {1, LARGEST, LARGEST}, {65536, 65536, 2}
        }) {
      byte[] bytes = header(0x803, sizes[0], sizes[1], sizes[2], 100);
      Path file = write(TRAIN, bytes);
      assertRefused(this::read, file, "bytes short", "from there, found");
      write(TRAIN, gzip(bytes));
      assertRefused(this::read, file, "promises too much in its header");
    }
  }

  @Test
  void sizesBelowOneAreRefused() throws IOException {
    Path file = write(TRAIN, header(0x803, 0, 2, 3, 0));
    assertRefused(this::read, file, "bad size at byte 4: expected at least 1, found 0");
    write(TRAIN, header(0x803, 5, 2, -1, 0));
    assertRefused(this::read, file, "bad size at byte 12: expected at least 1, found -1");
  }

  @Test
  void labelsMustBeAsManyAsPictures() throws IOException {
    Path file = write(TRAIN_LABELS, labels(1, 2, 3));
    assertRefused(this::read, file, "expected 5 labels, one for each picture, found 3");
  }

  @Test
  void testLabelThatTrainingNeverSawIsRefused() throws IOException {
    Path file = write("t10k-labels-idx1-ubyte", labels(0, 4));
    assertRefused(
        this::read, file, "bad label for picture 1, at byte 9", "expected 0 .. 3, found 4");
  }

  @Test
  void fashionMnistHasTenNamedClasses() throws IOException {
    assertThat(Idx.readFashionMnist(folder).train().classNames())
        .hasSize(10)
        .startsWith("t-shirt")
        .endsWith("ankle boot");
    Path file = write(TRAIN_LABELS, labels(0, 1, 2, 10, 3));
    assertRefused(
        () -> Idx.readFashionMnist(folder), file, "picture 3", "expected 0 .. 9, found 10");
  }

  @Test
  void picturesOfAnotherSizeInTheTestPartAreRefused() throws IOException {
    write("t10k-images-idx3-ubyte", header(0x803, 2, 3, 3, 18));
    assertThatThrownBy(this::read)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected 2x3 pixels of 1 channel(s), found 3x3 pixels");
  }

  @Test
  void missingFileNamesItsSpellingsAndListsWhatIsThere() throws IOException {
    Files.delete(folder.resolve(TRAIN_LABELS));
    assertRefused(
        this::read,
        folder,
        "no `train-labels-idx1-ubyte`",
        "`train-labels.idx1-ubyte`",
        "found `t10k-images-idx3-ubyte`");
  }

  @Test
  void folderInsteadOfFileIsRefused() throws IOException {
    Files.delete(folder.resolve(TRAIN));
    Path file = Files.createDirectory(folder.resolve(TRAIN));
    assertRefused(this::read, file, "is a folder: expected a file");
  }

  @Test
  void absentDebianFolderNamesThePackage() {
    Path absent = folder.resolve("absent");
    assertRefused(() -> Idx.readFashionMnist(absent), absent, "fashion-mnist:DIR");
  }
}
