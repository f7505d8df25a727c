package io.radon.runtime.weights;

import static io.radon.runtime.weights.Refusal.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KerasReaderTest {
  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {"plain.weights.h5", "trained.weights.h5", "small.weights.h5", "wide.weights.h5"})
  void everyWeightOfKerasIsReadExactly(String name) {
    try (WeightFile weights = WeightFiles.open(Samples.file(name))) {
      assertThat(weights.format()).isEqualTo(FileFormat.KERAS_H5);
      int read = 0;
      for (StoredTensor tensor : weights.tensors()) {
        if (tensor.name().startsWith("layers/")) {
          read++;
          assertThat(weights.readFloats(tensor, Rounding.ALLOW))
              .as(tensor.name())
              .isEqualTo(Samples.pattern(tensor.type(), tensor.shape()));
        }
      }
      assertThat(read).isEqualTo(name.startsWith("wide") ? 80 : name.startsWith("small") ? 2 : 10);
    }
  }

  @Test
  void pathsNameTheWeights() {
    try (WeightFile weights = WeightFiles.open(Samples.file("small.weights.h5"))) {
      assertThat(weights.tensors())
          .extracting(StoredTensor::name)
          .containsExactly("layers/dense/vars/0", "layers/dense/vars/1");
      assertThat(weights.tensors()).extracting(StoredTensor::type).containsOnly(ElementType.BF16);
    }
  }

  @Test
  void aFileIsRefusedWhereverItIsCutOff() throws IOException {
    byte[] whole = Samples.bytes("small.weights.h5");
    for (int length = 0; length < whole.length; length += 7) {
      assertRefused(Files.write(folder.resolve("w.h5"), Arrays.copyOf(whole, length)));
    }
    assertRefused(
        Files.write(folder.resolve("w.h5"), Arrays.copyOf(whole, whole.length + 1)),
        "expected 11,809");
  }

  @Test
  void aKerasModelIsToldFromItsWeights() {
    assertRefused(Samples.file("model.keras"), "is a Keras model", "`model.weights.h5`");
  }

  @Test
  void anArrayInAnotherFileIsRefused() throws IOException {
    // The message of the fill value becomes one of files elsewhere, which would read any file.
    assertChangeRefused(0x2302, 0x7, "in other files");
  }

  @Test
  void aCompressedArrayIsRefused() throws IOException {
    assertChangeRefused(0x2302, 0xb, "compressed");
  }

  @Test
  void anArrayInChunksIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("small.weights.h5");
    bytes[0x2321] = 2;
    assertRefused(Files.write(folder.resolve("w.h5"), bytes), "in chunks");
  }

  @Test
  void anArrayPastTheEndIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("small.weights.h5");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0x2322, 1L << 62);
    assertRefused(Files.write(folder.resolve("w.h5"), bytes), "ends at byte 11,808");
  }

  @Test
  void overlappingArraysAreRefused() throws IOException {
    byte[] bytes = Samples.bytes("small.weights.h5");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0x2322, 0x2516);
    assertRefused(Files.write(folder.resolve("w.h5"), bytes), "don't overlap");
  }

  @Test
  void aShapeThatOverflowsIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("small.weights.h5");
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0x22d8, 1L << 62);
    assertRefused(Files.write(folder.resolve("w.h5"), bytes), "expected fewer than 2^63 bytes");
  }

  @Test
  void aGroupThatHoldsItselfIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("small.weights.h5");
    // The first entry of the root's table leads to the root again.
    ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(0x5f0, 0x60);
    assertRefused(Files.write(folder.resolve("w.h5"), bytes), "leads twice");
  }

  @Test
  void aLinkInPlaceOfAnArrayIsRefused() throws IOException {
    byte[] bytes = Samples.bytes("small.weights.h5");
    bytes[0x5f8] = 2;
    assertRefused(Files.write(folder.resolve("w.h5"), bytes), "a link in place of `layers`");
  }

  private void assertChangeRefused(int at, int value, String part) throws IOException {
    byte[] bytes = Samples.bytes("small.weights.h5");
    bytes[at + 6] = (byte) value;
    assertRefused(Files.write(folder.resolve("w.h5"), bytes), part);
  }
}
