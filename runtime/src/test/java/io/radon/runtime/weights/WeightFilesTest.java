package io.radon.runtime.weights;

import static io.radon.runtime.weights.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WeightFilesTest {
  @TempDir Path folder;

  @Test
  void aLinkIsRefused() throws IOException {
    Path link = folder.resolve("link.safetensors");
    Files.createSymbolicLink(link, Path.of("elsewhere"));
    assertRefused(link, "is a symbolic link: expected a file", "`elsewhere`");
  }

  @Test
  void aFolderIsRefused() {
    assertRefused(folder, "is a folder");
  }

  @Test
  void aMissingFileIsTold() {
    assertRefused(folder.resolve("w"), "is not there");
  }

  @Test
  void aDeviceIsRefused() {
    assertRefused(Path.of("/dev/zero"), "is a device or a pipe");
  }

  @ParameterizedTest
  @CsvSource({
    "'', is empty",
    "'version https://git-lfs.github.com/spec/v1', git lfs pull",
    "'<!DOCTYPE html>', is a web page",
    "'{\"a\": 1}', is JSON",
    "'hello, world', 68 65 6c 6c 6f"
  })
  void whatAFileIsInsteadIsTold(String content, String part) throws IOException {
    Path file = folder.resolve("w.safetensors");
    Files.writeString(file, content, StandardCharsets.UTF_8);
    assertRefused(file, part, "expected safetensors, PyTorch");
  }

  @ParameterizedTest
  @ValueSource(strings = {"numpy.safetensors", "nested.pth", "plain.npz", "plain.weights.h5"})
  void theNameOfAFileSaysNothing(String name) throws IOException {
    Path renamed = Files.write(folder.resolve("a.txt"), Samples.bytes(name));
    try (WeightFile file = WeightFiles.open(renamed);
        WeightFile original = WeightFiles.open(Samples.file(name))) {
      assertThat(file.format()).isEqualTo(original.format());
      assertThat(file.tensors()).isEqualTo(original.tensors());
    }
  }

  @Test
  void aValueThatIsNoNumberIsToldByTensorAndPlace() throws IOException {
    Path file = folder.resolve("w.safetensors");
    float[] values = new float[200_000];
    values[123_457] = Float.NaN;
    OutgoingTensor tensor = OutgoingTensor.of("fc.weight", List.of(2L, 100_000L), values);
    SafetensorsWriter.write(file, List.of(tensor), Map.of());
    try (WeightFile weights = WeightFiles.open(file)) {
      assertRefused(
          () -> weights.requireFinite(weights.tensors().get(0)),
          file,
          "NaN in the tensor `fc.weight` at [1, 23457]");
    }
  }

  @Test
  void anInfinityIsToldAndIntegersAreFinite() throws IOException {
    Path file = folder.resolve("w.npy");
    NpyFile.write(file, List.of(2L), new float[] {1, Float.NEGATIVE_INFINITY});
    try (WeightFile weights = WeightFiles.open(file)) {
      assertRefused(
          () -> weights.requireFinite(weights.tensors().get(0)), file, "-Infinity", "at [1]");
    }
    try (WeightFile weights = WeightFiles.open(Samples.file("vector.npy"))) {
      weights.requireFinite(weights.tensors().get(0));
    }
  }

  @Test
  void typesBeyondFloatAreRoundedOnlyWhenAsked() {
    try (WeightFile weights = WeightFiles.open(Samples.file("big-endian.npy"))) {
      StoredTensor tensor = weights.tensors().get(0);
      assertThatThrownBy(() -> weights.readFloats(tensor, Rounding.REFUSE))
          .isInstanceOf(WeightFileException.class)
          .hasMessageContaining("as F64");
      assertThat(weights.readFloats(tensor, Rounding.ALLOW)).hasSize(24);
    }
  }

  @Test
  void aDoubleBeyondFloatIsRefusedByItsPlace() throws IOException {
    byte[] bytes = Samples.bytes("big-endian.npy");
    ByteBuffer.wrap(bytes).order(ByteOrder.BIG_ENDIAN).putDouble(bytes.length - 8, 1e300);
    Path file = Files.write(folder.resolve("w.npy"), bytes);
    assertRefused(file, "1.0E300", "at [1, 2, 3]");
  }

  @Test
  void aTensorOfAnotherFileIsTheCallersFault() {
    StoredTensor stranger = new StoredTensor("array", ElementType.F32, List.of(1L));
    try (WeightFile weights = WeightFiles.open(Samples.file("c.npy"))) {
      assertThatThrownBy(() -> weights.readFloats(stranger, Rounding.REFUSE))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void readingALargeFileTakesOnlyChunks() throws IOException {
    // 64 MiB in one file: what reading allocates must not depend on it.
    Path file = folder.resolve("large.safetensors");
    float[] values = new float[1 << 24];
    SafetensorsWriter.write(
        file, List.of(OutgoingTensor.of("w", List.of(1L << 24), values)), Map.of());
    long before = Refusal.allocated();
    Refusal.readAll(file);
    assertThat(Refusal.allocated() - before).isLessThan(4 << 20);
  }
}
