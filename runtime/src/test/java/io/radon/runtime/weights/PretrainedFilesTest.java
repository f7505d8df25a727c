package io.radon.runtime.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** A network trained by others, in the three formats PyTorch users have. */
class PretrainedFilesTest {
  @Test
  void theThreeFormatsHoldTheSameBytes() {
    try (WeightFile safe = WeightFiles.open(pretrained("resnet20.safetensors"));
        WeightFile zip = WeightFiles.open(pretrained("resnet20.pth"));
        WeightFile legacy = WeightFiles.open(pretrained("resnet20-legacy.th"))) {
      assertThat(safe.format()).isEqualTo(FileFormat.SAFETENSORS);
      assertThat(zip.format()).isEqualTo(FileFormat.PYTORCH_ZIP);
      assertThat(legacy.format()).isEqualTo(FileFormat.PYTORCH_LEGACY);
      assertThat(zip.tensors()).containsExactlyInAnyOrderElementsOf(safe.tensors());
      for (StoredTensor tensor : safe.tensors()) {
        assertThat(zip.readBytes(tensor)).isEqualTo(safe.readBytes(tensor));
        StoredTensor old = legacy.find("state_dict.module." + tensor.name()).orElseThrow();
        assertThat(legacy.readBytes(old)).isEqualTo(safe.readBytes(tensor));
        safe.requireFinite(tensor);
      }
    }
  }

  static Path pretrained(String name) {
    String shared = System.getenv("RADON_SHARED");
    Path root = Path.of(System.getProperty("radon.root", "."));
    Path folder = shared == null ? root.resolve("../shared") : Path.of(shared);
    Path file = folder.resolve("data/pretrained").resolve(name).normalize();
    if (!Files.exists(file)) {
      String message = "no file " + file + ": put the folder shared beside the repository";
      if (System.getenv("CI") != null) {
        throw new AssertionError(message);
      }
      Assumptions.abort(message);
    }
    return file;
  }
}
