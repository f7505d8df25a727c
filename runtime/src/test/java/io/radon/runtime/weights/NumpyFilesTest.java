package io.radon.runtime.weights;

import static io.radon.runtime.weights.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumpyFilesTest {
  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("a.npy");
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain.npz", "deflated.npz"})
  void everyArrayOfNumpysArchivesIsReadExactly(String name) {
    try (WeightFile weights = WeightFiles.open(Samples.file(name))) {
      assertThat(weights.format()).isEqualTo(FileFormat.NPZ);
      assertThat(weights.tensors()).hasSize(15);
      assertThat(weights.find("fortran").orElseThrow().shape()).isEqualTo(List.of(2L, 3L, 4L));
      for (StoredTensor tensor : weights.tensors()) {
        assertThat(weights.readFloats(tensor, Rounding.ALLOW))
            .as(tensor.name())
            .isEqualTo(Samples.pattern(tensor.type(), tensor.shape()));
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "c.npy, F32",
    "fortran.npy, F32",
    "big-endian.npy, F64",
    "vector.npy, I64",
    "version1.npy, F16",
    "version2.npy, F16",
    "version3.npy, F16"
  })
  void everyArrayOfNumpyIsReadExactly(String name, ElementType type) {
    NpyFile.Floats array = NpyFile.readFloats(Samples.file(name));
    assertThat(array.stored()).isEqualTo(type);
    assertThat(array.values()).isEqualTo(Samples.pattern(type, array.shape()));
  }

  @Test
  void aWrittenArrayIsWhatNumpyWrites() throws IOException {
    List<Long> shape = List.of(2L, 3L, 4L);
    NpyFile.write(file, shape, Samples.pattern(ElementType.F32, shape));
    assertThat(file).hasBinaryContent(Samples.bytes("c.npy"));
    try (WeightFile vector = WeightFiles.open(Samples.file("vector.npy"))) {
      NpyFile.write(file, OutgoingTensor.copy(vector, vector.tensors().get(0), NpyFile.NAME));
    }
    assertThat(file).hasBinaryContent(Samples.bytes("vector.npy"));
  }

  @Test
  void anArrayIsRefusedWhereverItIsCutOff() throws IOException {
    byte[] whole = Samples.bytes("c.npy");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file);
    }
  }

  @Test
  void anArchiveIsRefusedWhereverItIsCutOff() throws IOException {
    byte[] whole = Samples.bytes("deflated.npz");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file);
    }
  }

  @Test
  void bytesBehindAnArrayAreRefused() throws IOException {
    byte[] whole = Samples.bytes("c.npy");
    Files.write(file, Arrays.copyOf(whole, whole.length + 1));
    assertRefused(file, "97 bytes behind its head", "expected 96 for F32 [2, 3, 4]");
  }

  @Test
  void pythonObjectsAreRefused() throws IOException {
    writeHead("{'descr': '|O', 'fortran_order': False, 'shape': (1,), }", 8);
    assertRefused(file, "type `|O`", "never Python objects");
  }

  @Test
  void recordsAreRefused() throws IOException {
    writeHead("{'descr': [('a', '<f4')], 'fortran_order': False, 'shape': (1,), }", 4);
    assertRefused(file, "an array of records");
  }

  @Test
  void aTypeWithoutByteOrderIsRefused() throws IOException {
    writeHead("{'descr': '|f4', 'fortran_order': False, 'shape': (1,), }", 4);
    assertRefused(file, "type `|f4`");
  }

  @Test
  void aShapeThatOverflowsIsRefused() throws IOException {
    writeHead("{'descr': '<f4', 'fortran_order': False, 'shape': (4611686018427387904, 8), }", 0);
    assertRefused(file, "expected fewer than 2^63 bytes");
  }

  @Test
  void aShapeBeyondTheFileIsRefused() throws IOException {
    writeHead("{'descr': '<f4', 'fortran_order': False, 'shape': (2000000000,), }", 8);
    assertRefused(file, "8 bytes behind its head", "expected 8,000,000,000");
  }

  @Test
  void aNegativeSizeIsRefused() throws IOException {
    writeHead("{'descr': '<f4', 'fortran_order': False, 'shape': (-1,), }", 4);
    assertRefused(file, "expected a size from 0");
  }

  @Test
  void aShapeOf1000SizesIsRefused() throws IOException {
    String shape = "1, ".repeat(1000);
    writeHead("{'descr': '<f4', 'fortran_order': False, 'shape': (" + shape + "), }", 4);
    assertRefused(file, "more than 32 dimensions");
  }

  @Test
  void aDuplicateKeyIsRefused() throws IOException {
    writeHead("{'descr': '<f4', 'descr': '<f8', 'fortran_order': False, 'shape': (1,), }", 4);
    assertRefused(file, "expected each key once");
  }

  @Test
  void aHeadThatIsAnExpressionIsRefused() throws IOException {
    writeHead("{'descr': '<f4', 'fortran_order': False, 'shape': (__import__('os'),), }", 4);
    assertRefused(file, "expected a size from 0");
  }

  @Test
  void aHeadOf4GigabytesIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("version2.npy");
    Arrays.fill(bytes, 8, 12, (byte) 0xff);
    Files.write(file, bytes);
    assertRefused(file, "4,294,967,295 bytes");
  }

  @Test
  void anUnknownVersionIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("c.npy");
    bytes[6] = 4;
    Files.write(file, bytes);
    assertRefused(file, "version 4.0", "expected 1.0, 2.0 or 3.0");
  }

  private void writeHead(String text, int dataBytes) throws IOException {
    byte[] head = text.getBytes(StandardCharsets.ISO_8859_1);
    byte[] bytes = new byte[10 + head.length + dataBytes];
    byte[] start = "\u0093NUMPY\u0001\u0000".getBytes(StandardCharsets.ISO_8859_1);
    System.arraycopy(start, 0, bytes, 0, start.length);
    bytes[8] = (byte) head.length;
    bytes[9] = (byte) (head.length >> 8);
    System.arraycopy(head, 0, bytes, 10, head.length);
    Files.write(file, bytes);
  }
}
