package io.radon.runtime.weights;

import static io.radon.runtime.weights.CraftedSafetensors.entry;
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

class SafetensorsReaderTest {
  private static final String WEIGHT = entry("w", "F32", "[2]", 0, 8);

  @TempDir Path folder;
  private Path file = Path.of("");

  @BeforeEach
  void nameFile() {
    file = folder.resolve("w.safetensors");
  }

  @Test
  void everyTypeOfTheLibraryIsReadExactly() {
    try (WeightFile weights = WeightFiles.open(Samples.file("numpy.safetensors"))) {
      assertThat(weights.format()).isEqualTo(FileFormat.SAFETENSORS);
      assertThat(weights.metadata()).containsEntry("who", "a test").containsEntry("format", "np");
      assertThat(weights.tensors()).hasSize(14);
      for (StoredTensor tensor : weights.tensors()) {
        assertThat(weights.readFloats(tensor, Rounding.ALLOW))
            .as(tensor.name())
            .isEqualTo(Samples.pattern(tensor.type(), tensor.shape()));
      }
    }
  }

  @Test
  void tensorsComeInTheOrderOfTheirBytes() throws IOException {
    CraftedSafetensors.write(
        file, "{" + entry("b", "F32", "[1]", 4, 8) + "," + entry("a", "F32", "[1]", 0, 4) + "}", 8);
    try (WeightFile weights = WeightFiles.open(file)) {
      assertThat(weights.tensors()).extracting(StoredTensor::name).containsExactly("a", "b");
    }
  }

  @Test
  void aHeaderOf2To62BytesIsRefused() throws IOException {
    CraftedSafetensors.write(
        file, 1L << 62, ("{" + WEIGHT + "}").getBytes(StandardCharsets.UTF_8), 8);
    assertRefused(file, "4611686018427387904 bytes", "expected 2 to");
  }

  @Test
  void aHeaderOfNegativeLengthIsRefused() throws IOException {
    CraftedSafetensors.write(file, -1, ("{" + WEIGHT + "}").getBytes(StandardCharsets.UTF_8), 8);
    assertRefused(file, "18446744073709551615 bytes");
  }

  @Test
  void aFileIsRefusedWhereverItIsCutOff() throws IOException {
    byte[] whole = Samples.bytes("numpy.safetensors");
    for (int length = 0; length < whole.length; length++) {
      Files.write(file, Arrays.copyOf(whole, length));
      assertRefused(file);
    }
  }

  @Test
  void offsetsPastTheEndAreRefused() throws IOException {
    CraftedSafetensors.write(
        file, "{" + entry("w", "F32", "[2000000000]", 0, 8_000_000_000L) + "}", 8);
    assertRefused(file, "`w`", "0 to 8,000,000,000", "within 0 to 8");
  }

  @Test
  void negativeOffsetsAreRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("w", "F32", "[2]", -8, 0) + "}", 8);
    assertRefused(file, "`w`", "-8 to 0");
  }

  @Test
  void offsetsInTheWrongOrderAreRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("w", "F32", "[2]", 8, 0) + "}", 8);
    assertRefused(file, "`w`", "8 to 0");
  }

  @Test
  void anOffsetBeyond64BitsIsRefused() throws IOException {
    CraftedSafetensors.write(
        file,
        "{\"w\":{\"dtype\":\"F32\",\"shape\":[2],\"data_offsets\":[0,99999999999999999999]}}",
        8);
    assertRefused(file, "a number below 2^63");
  }

  @Test
  void overlappingTensorsAreRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + WEIGHT + "," + entry("v", "F32", "[2]", 4, 12) + "}", 12);
    assertRefused(file, "`v`", "from 4 on", "from 8 on", "neither overlap nor leave holes");
  }

  @Test
  void aHoleBetweenTensorsIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + WEIGHT + "," + entry("v", "F32", "[2]", 12, 20) + "}", 20);
    assertRefused(file, "`v`", "from 12 on", "from 8 on");
  }

  @Test
  void aHoleBeforeTheFirstTensorIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("w", "F32", "[2]", 4, 12) + "}", 12);
    assertRefused(file, "`w`", "from 4 on", "from 0 on");
  }

  @Test
  void trailingBytesAreRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + WEIGHT + "}", 9);
    assertRefused(file, "1 bytes behind its last tensor");
  }

  @Test
  void aPickleBehindTheTensorsIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + WEIGHT + "}", 8);
    byte[] whole = Files.readAllBytes(file);
    byte[] more = "cos\nsystem\n(S'true'\ntR.".getBytes(StandardCharsets.UTF_8);
    byte[] both = Arrays.copyOf(whole, whole.length + more.length);
    System.arraycopy(more, 0, both, whole.length, more.length);
    Files.write(file, both);
    assertRefused(file, "bytes behind its last tensor");
  }

  @Test
  void aDuplicateNameIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + WEIGHT + "," + entry("w", "F32", "[2]", 8, 16) + "}", 16);
    assertRefused(file, "not valid JSON", "Duplicate");
  }

  @Test
  void aDuplicateKeyOfATensorIsRefused() throws IOException {
    CraftedSafetensors.write(
        file,
        "{\"w\":{\"dtype\":\"F32\",\"dtype\":\"F64\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        8);
    assertRefused(file, "not valid JSON", "Duplicate");
  }

  @Test
  void anUnknownKeyOfATensorIsRefused() throws IOException {
    CraftedSafetensors.write(
        file,
        "{\"w\":{\"dtype\":\"F32\",\"order\":\"F\",\"shape\":[2],\"data_offsets\":[0,8]}}",
        8);
    assertRefused(file, "expected `dtype`, `shape` or `data_offsets`");
  }

  @Test
  void aMissingKeyOfATensorIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{\"w\":{\"dtype\":\"F32\",\"shape\":[2]}}", 0);
    assertRefused(file, "`w` no `data_offsets`");
  }

  @Test
  void aWrongTypeIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("w", "F8_E4M3", "[2]", 0, 2) + "}", 2);
    assertRefused(file, "`w`", "`F8_E4M3`", "expected one of [F64, F32");
  }

  @Test
  void aTypeThatDoesNotFitTheBytesIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("w", "F64", "[2]", 0, 8) + "}", 8);
    assertRefused(file, "`w` 8 bytes", "expected 16 for F64 [2]");
  }

  @Test
  void aShapeThatOverflowsIsRefused() throws IOException {
    // 2^62 * 8 elements of four bytes are 0 bytes to a reader that doesn't look.
    CraftedSafetensors.write(
        file, "{" + entry("w", "F32", "[4611686018427387904,8]", 0, 0) + "}", 0);
    assertRefused(file, "`w`", "expected fewer than 2^63 bytes");
  }

  @Test
  void aNegativeSizeIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("w", "F32", "[-2,-1]", 0, 8) + "}", 8);
    assertRefused(file, "`w`", "[-2, -1]", "expected no negative size");
  }

  @Test
  void aSizeThatIsNoWholeNumberIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("w", "F32", "[2.0]", 0, 8) + "}", 8);
    assertRefused(file, "expected a whole number");
  }

  @Test
  void aShapeOf1000SizesIsRefused() throws IOException {
    String shape = "[1" + ",1".repeat(999) + "]";
    CraftedSafetensors.write(file, "{" + entry("w", "F32", shape, 0, 4) + "}", 4);
    assertRefused(file, "`w`", "more than 32 numbers");
  }

  @Test
  void aDeeplyNestedHeaderIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{\"w\":" + "[".repeat(1_000_000), 0);
    assertRefused(file, "damaged header at byte", "expected an object");
  }

  @Test
  void aHeaderThatIsNotJsonIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + WEIGHT + ",,}", 8);
    assertRefused(file, "not valid JSON");
  }

  @Test
  void textBehindTheHeadersObjectIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + WEIGHT + "} {}", 8);
    assertRefused(file, "expected the header's end");
  }

  @Test
  void aHeaderThatIsNotUtf8IsRefused() throws IOException {
    byte[] header = ("{" + WEIGHT.replace("\"w\"", "\"?\"") + "}").getBytes(StandardCharsets.UTF_8);
    header[2] = (byte) 0xff;
    CraftedSafetensors.write(file, header, 8);
    assertRefused(file, "not UTF-8");
  }

  @Test
  void aHeaderInAnotherEncodingIsRefused() throws IOException {
    CraftedSafetensors.write(file, ("{" + WEIGHT + "}").getBytes(StandardCharsets.UTF_16LE), 8);
    assertRefused(file, "not valid JSON");
  }

  @Test
  void metadataThatIsNoTextIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{\"__metadata__\":{\"n\":1}," + WEIGHT + "}", 8);
    assertRefused(file, "expected a text");
  }

  @Test
  void moreThan100000EntriesAreRefused() throws IOException {
    StringBuilder header = new StringBuilder("{" + WEIGHT);
    for (int i = 0; i < 100_000; i++) {
      header.append(",\"").append(i).append("\":{\"dtype\":\"U8\",\"shape\":[0],");
      header.append("\"data_offsets\":[8,8]}");
    }
    CraftedSafetensors.write(file, header + "}", 8);
    Refusal.assertRefusedWithin(100 << 20, file, "holds 100,001 entries", "expected 100,000");
  }

  @Test
  void aNameOf2000CharactersIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("n".repeat(2_000), "F32", "[2]", 0, 8) + "}", 8);
    assertRefused(file, "2,000 characters", "expected 1,024 at most");
  }

  @Test
  void aNameThatWouldSteerATerminalIsRefused() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("\\u001b[31m", "F32", "[2]", 0, 8) + "}", 8);
    assertRefused(file, "expected no control characters");
  }

  @Test
  void emptyTensorsAreReadAsEmpty() throws IOException {
    CraftedSafetensors.write(file, "{" + entry("e", "F32", "[3,0]", 0, 0) + "," + WEIGHT + "}", 8);
    try (WeightFile weights = WeightFiles.open(file)) {
      StoredTensor empty = weights.find("e").orElseThrow();
      assertThat(weights.readFloats(empty, Rounding.REFUSE)).isEmpty();
      assertThat(weights.readBytes(empty).remaining()).isZero();
      assertThat(empty.shape()).isEqualTo(List.of(3L, 0L));
    }
  }
}
