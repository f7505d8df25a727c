package io.radon.runtime.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WeightWritersTest {
  @TempDir Path folder;

  @Test
  void inAndOutAgainIsTheSameFile() {
    Path copy = folder.resolve("copy.safetensors");
    try (WeightFile file = WeightFiles.open(Samples.file("numpy.safetensors"))) {
      SafetensorsWriter.write(copy, all(file), file.metadata());
      // The library sorts by other rules, so the bytes of the tensors are compared, not the file.
      assertSameTensors(copy, file);
    }
    Path again = folder.resolve("again.safetensors");
    try (WeightFile file = WeightFiles.open(copy)) {
      SafetensorsWriter.write(again, all(file), file.metadata());
      assertThat(again).hasSameBinaryContentAs(copy);
    }
  }

  @Test
  void archivesKeepEveryTensorToTheByte() {
    Path copy = folder.resolve("copy.npz");
    Path again = folder.resolve("again.npz");
    try (WeightFile file = WeightFiles.open(Samples.file("plain.npz"))) {
      NpzWriter.write(copy, all(file));
      assertSameTensors(copy, file);
    }
    try (WeightFile file = WeightFiles.open(copy)) {
      NpzWriter.write(again, all(file));
    }
    assertThat(again).hasSameBinaryContentAs(copy);
  }

  @Test
  void wideElementsComeFirstAndAligned() {
    Path path = folder.resolve("mixed.safetensors");
    try (WeightFile file = WeightFiles.open(Samples.file("plain.npz"))) {
      SafetensorsWriter.write(path, all(file), Map.of());
    }
    try (WeightFile file = WeightFiles.open(path)) {
      List<Integer> widths = new ArrayList<>();
      file.tensors().forEach(tensor -> widths.add(tensor.type().bytes()));
      assertThat(widths).isSortedAccordingTo((a, b) -> b - a);
    }
  }

  @Test
  void twoTensorsOfOneNameAreNotWritten() throws IOException {
    OutgoingTensor tensor = OutgoingTensor.of("w", List.of(1L), new float[] {1});
    Path path = folder.resolve("w");
    assertThatThrownBy(() -> SafetensorsWriter.write(path, List.of(tensor, tensor), Map.of()))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("two tensors of the name `w`");
    assertThatThrownBy(() -> NpzWriter.write(path, List.of(tensor, tensor)))
        .isInstanceOf(WeightFileException.class);
    assertNothingLeft();
  }

  @Test
  void aFailureLeavesTheOldFileAndNothingElse() throws IOException {
    Path path = folder.resolve("w.safetensors");
    SafetensorsWriter.write(
        path, List.of(OutgoingTensor.of("w", List.of(1L), new float[] {1})), Map.of());
    byte[] before = Files.readAllBytes(path);
    WeightFile closed = WeightFiles.open(path);
    OutgoingTensor unreadable = OutgoingTensor.copy(closed, closed.tensors().get(0), "w");
    closed.close();
    assertThatThrownBy(() -> SafetensorsWriter.write(path, List.of(unreadable), Map.of()))
        .isInstanceOf(WeightFileException.class);
    assertThat(path).hasBinaryContent(before);
    Files.delete(path);
    assertNothingLeft();
  }

  @Test
  void aMissingFolderIsTold() {
    Path path = folder.resolve("no/w.npy");
    assertThatThrownBy(() -> NpyFile.write(path, List.of(1L), new float[1]))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("its folder is not there");
  }

  @Test
  void numpyHasNoBfloat16() throws IOException {
    Path path = folder.resolve("b.safetensors");
    CraftedSafetensors.write(
        path, "{" + CraftedSafetensors.entry("w", "BF16", "[2]", 0, 4) + "}", 4);
    Path npz = folder.resolve("b.npz");
    try (WeightFile file = WeightFiles.open(path)) {
      assertThatThrownBy(() -> NpzWriter.write(npz, all(file)))
          .isInstanceOf(WeightFileException.class)
          .hasMessageContaining("BF16");
    }
    assertThat(npz).doesNotExist();
  }

  private void assertNothingLeft() throws IOException {
    try (Stream<Path> left = Files.list(folder)) {
      assertThat(left).isEmpty();
    }
  }

  static void assertSameTensors(Path path, WeightFile expected) {
    try (WeightFile found = WeightFiles.open(path)) {
      assertThat(found.tensors()).containsExactlyInAnyOrderElementsOf(expected.tensors());
      for (StoredTensor tensor : found.tensors()) {
        assertThat(found.readBytes(tensor)).isEqualTo(expected.readBytes(tensor));
      }
    }
  }

  static List<OutgoingTensor> all(WeightFile file) {
    return file.tensors().stream()
        .map(tensor -> OutgoingTensor.copy(file, tensor, tensor.name()))
        .toList();
  }
}
