package io.radon.runtime.data;

import static io.radon.runtime.data.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class NpzTest {
  @TempDir private Path folder;
  private final Map<String, byte[]> arrays = new LinkedHashMap<>();
  private Path file = Path.of("");

  @BeforeEach
  void fillGoodArrays() {
    file = folder.resolve("data.npz");
    arrays.put("x_train", array("|u1", "3, 2, 2", counting(12)));
    arrays.put("y_train", array("<i8", "3,", longs(0, 2, 1)));
    arrays.put("x_test", array("|u1", "2, 2, 2", counting(8)));
    arrays.put("y_test", array("|u1", "2, 1", new byte[] {1, 0}));
  }

  private static byte[] counting(int count) {
    byte[] bytes = new byte[count];
    for (int at = 0; at < count; at++) {
      bytes[at] = (byte) (at * 21);
    }
    return bytes;
  }

  private static byte[] longs(long... values) {
    ByteBuffer bytes = ByteBuffer.allocate(8 * values.length).order(ByteOrder.LITTLE_ENDIAN);
    bytes.asLongBuffer().put(values);
    return bytes.array();
  }

  /** An array as {@code numpy.save} writes it. */
  private static byte[] array(String type, String shape, byte[] values) {
    String text = "{'descr': '" + type + "', 'fortran_order': False, 'shape': (" + shape + "), }\n";
    byte[] head = ("\u0093NUMPY\u0001\u0000  " + text).getBytes(StandardCharsets.ISO_8859_1);
    head[8] = (byte) text.length();
    head[9] = (byte) (text.length() >> 8);
    return ByteBuffer.allocate(head.length + values.length).put(head).put(values).array();
  }

  private DataSplit read() throws IOException {
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, byte[]> each : arrays.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey() + ".npy"));
        zip.write(each.getValue());
      }
    }
    return Npz.read(file);
  }

  @Test
  void arraysAreReadAsKerasNamesThem() throws IOException {
    DataSplit split = read();
    assertThat(split.train().name()).isEqualTo("npz");
    assertThat(split.train().size()).isEqualTo(3);
    assertThat(split.test().size()).isEqualTo(2);
    assertThat(split.train().channels()).isEqualTo(1);
    assertThat(split.train().label(1)).isEqualTo(2);
    assertThat(split.test().label(0)).isEqualTo(1);
    assertThat(split.test().classNames()).containsExactly("0", "1", "2");
    byte[] picture = new byte[4];
    split.train().read(2, picture, 0);
    assertThat(picture).containsExactly(168, 189, 210, 231);
  }

  @Test
  void colouredPicturesAndTheOtherNamesWillDo() throws IOException {
    arrays.clear();
    arrays.put("train_images", array("|u1", "2, 1, 2, 3", counting(12)));
    arrays.put("train_labels", array("<i4", "2,", new byte[] {1, 0, 0, 0, 44, 1, 0, 0}));
    arrays.put("test_images", array("|u1", "1, 1, 2, 3", counting(6)));
    arrays.put("test_labels", array(">i2", "1,", new byte[] {1, 0}));
    arrays.put("val_images", array("<f4", "1,", new byte[4]));
    DataSplit split = read();
    assertThat(split.train().channels()).isEqualTo(3);
    assertThat(split.train().label(1)).isEqualTo(300);
    assertThat(split.train().classes()).isEqualTo(301);
    assertThat(split.test().label(0)).isEqualTo(256);
  }

  @Test
  void missingArraysAreNamed() throws IOException {
    arrays.remove("y_test");
    assertRefused(this::read, file, "has no array `y_test`");
    arrays.clear();
    arrays.put("pictures", array("|u1", "1,", new byte[1]));
    assertRefused(this::read, file, "expected `x_train`, `y_train`", "found `pictures`");
  }

  @Test
  void typesAndShapesAreChecked() throws IOException {
    arrays.put("x_train", array("<f4", "3, 2, 2", new byte[48]));
    assertRefused(this::read, file, "array `x_train` of type F32: expected U8");
    arrays.put("x_train", array("|u1", "3, 3, 2, 2", counting(36)));
    assertRefused(this::read, file, "the shape [3, 3, 2, 2]", "numpy.moveaxis");
    arrays.put("x_train", array("|u1", "4, 2, 2", counting(16)));
    assertRefused(this::read, file, "has 4 images in `x_train`, but 3 labels in `y_train`");
    arrays.put("y_train", array("<f8", "3,", new byte[24]));
    assertRefused(this::read, file, "array `y_train` of type F64", "expected whole numbers");
    arrays.put("y_train", array("|u1", "3, 2", new byte[6]));
    assertRefused(this::read, file, "shape [3, 2]", "of the shape [3]");
  }

  @Test
  void labelsOutOfRangeAreNamed() throws IOException {
    arrays.put("y_train", array("<i8", "3,", longs(0, -1, 1)));
    assertRefused(this::read, file, "bad label in `y_train` for image 1", "found -1");
    arrays.put("y_train", array("<i8", "3,", longs(0, 1, 65_536)));
    assertRefused(this::read, file, "for image 2: expected 0 .. 65,535, found 65,536");
    arrays.put("y_train", array("<i8", "3,", longs(0, 1, 0)));
    arrays.put("y_test", array("|u1", "2,", new byte[] {1, 9}));
    assertRefused(this::read, file, "in `y_test` for image 1: expected 0 .. 1", "found 9");
  }

  @Test
  void partsOfDifferentSizesAreRefused() throws IOException {
    arrays.put("x_test", array("|u1", "2, 4, 1", counting(8)));
    assertThatThrownBy(this::read)
        .isInstanceOf(DataException.class)
        .hasMessageContaining("expected 2x2 pixels of 1 channel(s), found 4x1");
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    Files.writeString(file, "no archive");
    assertRefused(() -> Npz.read(file), file, "");
    Path absent = folder.resolve("absent.npz");
    assertRefused(() -> Npz.read(absent), absent, "");
    assertRefused(() -> Npz.read(folder), folder, "is a folder: expected a NumPy archive");
    Files.write(file, array("|u1", "3,", new byte[3]));
    assertRefused(() -> Npz.read(file), file, "expected a NumPy archive");
  }
}
