package io.radon.runtime.data;

import static io.radon.runtime.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Cifar10Test {
  private static final int RECORDS = Cifar10Files.RECORDS;

  @TempDir private Path folder;

  @BeforeEach
  void writeGoodFiles() throws IOException {
    Cifar10Files.write(folder);
  }

  private DataSplit read() {
    return Cifar10.read(folder, RECORDS);
  }

  private Path write(String name, byte[] bytes) throws IOException {
    return Files.write(folder.resolve(name), bytes);
  }

  @Test
  void picturesComeFileByFileWithChannelsLast() {
    DataSplit split = read();
    assertThat(split.train().size()).isEqualTo(5 * RECORDS);
    assertThat(split.test().size()).isEqualTo(RECORDS);
    byte[] picture = new byte[5 + 3072];
    split.train().read(2 * RECORDS + 3, picture, 5);
    for (int plane = 0; plane < 3; plane++) {
      for (int place : new int[] {0, 1, 31, 32, 1023}) {
        assertThat(picture[5 + 3 * place + plane])
            .isEqualTo(Cifar10Files.pixel(3, 3, plane, place));
      }
    }
    assertThat(split.train().label(2 * RECORDS + 3)).isEqualTo(6);
    assertThat(split.test().label(1)).isEqualTo(7);
    assertThat(split.train().classNames()).startsWith("airplane").endsWith("truck");
  }

  @Test
  void folderAboveTheFilesWillDo() throws IOException {
    Path outer = Files.createDirectories(folder.resolve("outer"));
    Cifar10Files.write(Files.createDirectories(outer.resolve("cifar-10-batches-bin")));
    assertThat(Cifar10.read(outer, RECORDS).train().digest()).isEqualTo(read().train().digest());
  }

  @Test
  void classNamesComeFromTheFileWhereItIs() throws IOException {
    write("batches.meta.txt", "a\r\nb\nc\nd\ne\nf\ng\nh\ni\nj".getBytes(StandardCharsets.UTF_8));
    assertThat(read().test().classNames()).containsExactly("abcdefghij".split(""));
    Files.delete(folder.resolve("batches.meta.txt"));
    assertThat(read().test().classNames()).contains("airplane", "frog").hasSize(10);
  }

  @Test
  void badClassNamesAreRefused() throws IOException {
    Path names = write("batches.meta.txt", "cat\ndog\n".getBytes(StandardCharsets.UTF_8));
    assertRefused(this::read, names, "expected 10 names, found 2");
    write("batches.meta.txt", new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff});
    assertRefused(this::read, names, "a JPEG picture");
  }

  @Test
  void truncatedFileNamesTheRecordThatIsCut() throws IOException {
    byte[] short1234 = Arrays.copyOf(Cifar10Files.records(3), RECORDS * 3073 - 1234);
    Path file = write("data_batch_3.bin", short1234);
    assertRefused(
        this::read,
        file,
        "is 1,234 bytes short",
        "record 3 starts at byte 9,219: expected 3,073 bytes from there, found 1,839",
        "4 records, 12,292 bytes, and has 11,058",
        "unpack");
  }

  @Test
  void fileCutBetweenTwoRecordsIsRefused() throws IOException {
    Path file = write("data_batch_3.bin", Arrays.copyOf(Cifar10Files.records(3), 2 * 3073));
    assertRefused(this::read, file, "is 6,146 bytes short", "record 2 starts at byte 6,146");
  }

  @Test
  void trailingBytesAreRefused() throws IOException {
    Path file = write("test_batch.bin", Arrays.copyOf(Cifar10Files.records(6), RECORDS * 3073 + 1));
    assertRefused(this::read, file, "1 bytes too long", "its end at byte 12,292");
  }

  @Test
  void emptyFileIsCalledEmpty() throws IOException {
    Path file = write("data_batch_1.bin", new byte[0]);
    assertRefused(this::read, file, "(it is empty)", "record 0 starts at byte 0");
  }

  @Test
  void labelOutOfRangeNamesTheRecord() throws IOException {
    byte[] bytes = Cifar10Files.records(2);
    bytes[2 * 3073] = (byte) 200;
    Path file = write("data_batch_2.bin", bytes);
    assertRefused(
        this::read, file, "bad label in record 2, at byte 6,146: expected 0 .. 9, found 200");
  }

  @Test
  void foreignFilesAreRecognised() throws IOException {
    for (List<String> foreign :
        List.of(
            List.of("ffd8ffe0", "a JPEG picture"),
            List.of("1f8b0808", "a gzip-compressed file"),
            List.of("504b0304", "a ZIP archive"),
            List.of("80025d71", "a Python pickle"),
            List.of("3c21444f43545950452068746d6c3e", "an HTML page"),
            List.of("00000803", "an IDX file of pictures"))) {
      byte[] bytes = new byte[100];
      Arrays.fill(bytes, (byte) ' ');
      byte[] head = HexFormat.of().parseHex(foreign.get(0));
      System.arraycopy(head, 0, bytes, 0, head.length);
      Path file = write("data_batch_4.bin", bytes);
      assertRefused(this::read, file, "(it is " + foreign.get(1), "bytes short");
    }
  }

  @Test
  void foreignFileOfTheRightSizeIsRecognisedByItsFirstBytes() throws IOException {
    byte[] bytes = Cifar10Files.records(4);
    bytes[0] = (byte) 0x89;
    System.arraycopy(new byte[] {'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, bytes, 1, 7);
    Path file = write("data_batch_4.bin", bytes);
    assertRefused(this::read, file, "(it is a PNG picture)", "expected 0 .. 9, found 137");
  }

  @Test
  void missingFileListsWhatIsThere() throws IOException {
    Files.delete(folder.resolve("data_batch_5.bin"));
    assertRefused(
        this::read,
        folder,
        "no `data_batch_5.bin`",
        "found `batches.meta.txt`, `data_batch_1.bin`, `data_batch_2.bin`");
  }

  @Test
  void missingFolderAndFileInsteadOfFolderAreToldApart() {
    Path absent = folder.resolve("absent");
    assertRefused(() -> Cifar10.read(absent), absent, "is not there", "expected a folder with");
    Path file = folder.resolve("test_batch.bin");
    assertRefused(() -> Cifar10.read(file), file, "is a file", "expected a folder with");
  }

  @Test
  void folderInsteadOfFileIsRefused() throws IOException {
    Path file = folder.resolve("data_batch_1.bin");
    Files.delete(file);
    Files.createDirectory(file);
    assertRefused(this::read, file, "is a folder: expected a file");
  }

  @Test
  void hostileFileNamesCannotSteerTheTerminal() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.createFile(bad.resolve("a\u001b[31m\nb\u202e"));
    assertRefused(() -> Cifar10.read(bad), bad, "found `a\ufffd[31m\ufffdb\ufffd`");
  }

  @Test
  void longListingsAreCut() throws IOException {
    Path many = Files.createDirectory(folder.resolve("many"));
    for (int file = 10; file < 40; file++) {
      Files.createFile(many.resolve("file" + file));
    }
    assertRefused(() -> Cifar10.read(many), many, "`file21` and 18 more");
  }

  @Test
  void standardSizeIsTenThousandRecords() {
    Path file = folder.resolve("data_batch_1.bin");
    assertRefused(() -> Cifar10.read(folder), file, "10,000 records, 30,730,000 bytes");
  }
}
