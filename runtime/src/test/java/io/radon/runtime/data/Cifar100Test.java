package io.radon.runtime.data;

import static io.radon.runtime.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class Cifar100Test {
  private static final int RECORD = 3074;

  @TempDir private Path folder;

  @BeforeEach
  void writeGoodFiles() throws IOException {
    Files.write(folder.resolve("train.bin"), records(3, 0));
    Files.write(folder.resolve("test.bin"), records(2, 50));
    List<String> names = IntStream.range(0, 100).mapToObj(each -> "class " + each).toList();
    Files.write(folder.resolve("fine_label_names.txt"), names);
  }

  /** Coarse labels of 19, fine ones that count up, and pixels that tell plane and place. */
  private static byte[] records(int count, int first) {
    byte[] bytes = new byte[count * RECORD];
    for (int record = 0; record < count; record++) {
      bytes[record * RECORD] = 19;
      bytes[record * RECORD + 1] = (byte) (first + record);
      for (int at = 0; at < 3072; at++) {
        bytes[record * RECORD + 2 + at] = Cifar10Files.pixel(7, record, at / 1024, at % 1024);
      }
    }
    return bytes;
  }

  private DataSplit read() {
    return Cifar100.read(folder, 3, 2);
  }

  @Test
  void fineLabelsCountAndPixelsComeWithChannelsLast() {
    DataSplit split = read();
    assertThat(split.train().name()).isEqualTo("cifar100");
    assertThat(split.train().label(2)).isEqualTo(2);
    assertThat(split.test().label(1)).isEqualTo(51);
    assertThat(split.train().classNames()).hasSize(100).startsWith("class 0").endsWith("class 99");
    byte[] picture = new byte[3072];
    split.train().read(1, picture, 0);
    for (int plane = 0; plane < 3; plane++) {
      for (int place : new int[] {0, 33, 1023}) {
        assertThat(picture[3 * place + plane]).isEqualTo(Cifar10Files.pixel(7, 1, plane, place));
      }
    }
  }

  @Test
  void folderAboveTheFilesWillDo() throws IOException {
    Path inner = Files.createDirectories(folder.resolve("outer/cifar-100-binary"));
    for (String name : List.of("train.bin", "test.bin", "fine_label_names.txt")) {
      Files.copy(folder.resolve(name), inner.resolve(name));
    }
    assertThat(Cifar100.read(folder.resolve("outer"), 3, 2).train().digest())
        .isEqualTo(read().train().digest());
  }

  @Test
  void badFilesAreRefusedWithTheirPlace() throws IOException {
    byte[] bytes = records(3, 0);
    bytes[RECORD + 1] = 100;
    Path train = Files.write(folder.resolve("train.bin"), bytes);
    assertRefused(
        this::read, train, "bad label in record 1, at byte 3,075: expected 0 .. 99, found 100");
    Files.write(train, Arrays.copyOf(records(3, 0), 2 * RECORD + 5));
    assertRefused(this::read, train, "record 2 starts at byte 6,148: expected 3,074 bytes");
    Files.write(train, records(4, 0));
    assertRefused(this::read, train, "is 3,074 bytes too long");
    Files.delete(train);
    assertRefused(this::read, folder, "no `train.bin`", "cifar-100-binary.tar.gz");
  }

  @Test
  void classNamesMustBeThere() throws IOException {
    Path names = folder.resolve("fine_label_names.txt");
    Files.writeString(names, "apple\nbear\n");
    assertRefused(this::read, names, "expected 100 names, found 2");
    Files.delete(names);
    assertRefused(this::read, folder, "no `fine_label_names.txt`");
  }

  @Test
  void standardSizesAreFiftyAndTenThousandRecords() {
    assertRefused(
        () -> Cifar100.read(folder), folder.resolve("train.bin"), "50,000 records, 153,700,000");
  }
}
