package io.radon.runtime.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.golden.CifarResNet20;
import io.radon.runtime.golden.CifarResNet20.Shortcut;
import io.radon.runtime.golden.FormulaWeights;
import io.radon.runtime.model.Network;
import io.radon.runtime.weights.OutgoingTensor;
import io.radon.runtime.weights.Rounding;
import io.radon.runtime.weights.SafetensorsWriter;
import io.radon.runtime.weights.StoredTensor;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFileException;
import io.radon.runtime.weights.WeightFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConvertTest {
  private static final Network NETWORK = new CifarResNet20(Shortcut.PROJECTION_ALL);

  @TempDir private Path folder = Path.of("");

  /** Formula weights under torchvision's names; one value of a kernel is as given. */
  private Path file(float value, long batches) {
    List<OutgoingTensor> tensors = new ArrayList<>();
    for (ForeignTensor tensor : FileLists.of(FileLists.OPTION_C, NameScheme.TORCHVISION)) {
      List<Long> shape = tensor.shape().stream().map(Integer::longValue).toList();
      int[] sizes = tensor.shape().stream().mapToInt(Integer::intValue).toArray();
      float[] values = FormulaWeights.tensor(tensor.name(), sizes);
      if (tensor.name().equals("layer1.0.conv1.weight")) {
        values[16 * 9 + 2 * 9 + 4] = value;
      }
      tensors.add(OutgoingTensor.of(tensor.name(), shape, values));
    }
    tensors.add(OutgoingTensor.of("bn1.num_batches_tracked", batches));
    Path path = folder.resolve("source.safetensors");
    SafetensorsWriter.write(path, tensors, Map.of("format", "pt"));
    return path;
  }

  @ParameterizedTest
  @CsvSource({
    "out.safetensors, TORCHVISION",
    "out.safetensors, KERAS",
    "out.npz, AKAMASTER",
    "out.npz, RADON",
    "out, RADON",
    "out, TIMM"
  })
  void outAndInAgainKeepsEachBit(String name, NameScheme scheme) {
    Path source = file(-0.0f, 3);
    Path out = folder.resolve(name);
    Path back = folder.resolve("back.safetensors");
    convert(source, scheme, out);
    convert(out, NameScheme.TORCHVISION, back);
    try (WeightFile before = WeightFiles.open(source);
        WeightFile after = WeightFiles.open(back)) {
      for (StoredTensor tensor : before.tensors()) {
        if (!tensor.shape().isEmpty()) {
          assertThat(after.readBytes(after.find(tensor.name()).orElseThrow()))
              .as(tensor.name())
              .isEqualTo(before.readBytes(tensor));
        }
      }
    }
  }

  @Test
  void countsOfBatchesAreKept() {
    Path out = folder.resolve("out.safetensors");
    convert(file(0, 391), NameScheme.TORCHVISION, out);
    try (WeightFile written = WeightFiles.open(out)) {
      StoredTensor count = written.find("bn1.num_batches_tracked").orElseThrow();
      assertThat(written.readFloats(count, Rounding.ALLOW)).containsExactly(391);
    }
  }

  @Test
  void aNumberThatIsNoneIsRefusedWithItsPlaceAndNothingIsWritten() {
    Path out = folder.resolve("out.safetensors");
    Path source = file(Float.NaN, 0);
    assertThatThrownBy(() -> convert(source, NameScheme.RADON, out))
        .isInstanceOf(WeightFileException.class)
        .hasMessageContaining("NaN in the tensor `layer1.0.conv1.weight` at [1, 2, 1, 1]");
    assertThat(Files.exists(out)).isFalse();
  }

  @Test
  void aSchemeThatLacksALayersNameSaysSo() {
    assertThatThrownBy(
            () ->
                Outgoing.of(
                    new Inventory(
                        "Odd",
                        List.of(NetworkVariable.of("a/factor", List.of(8))),
                        List.of(),
                        false),
                    NameScheme.TORCHVISION))
        .isInstanceOf(TransferException.class)
        .hasMessage(
            "torchvision has no name for `a/factor` of `Odd`: name the tensors as another scheme"
                + " does, such as timm or radon");
  }

  private static void convert(Path from, NameScheme scheme, Path to) {
    Path opened = Files.exists(from) ? from : Path.of(from + ".index");
    try (WeightFile file = WeightFiles.open(opened)) {
      WeightTransfer.convert(NETWORK, file, LoadOptions.strict(), scheme, to);
    }
  }
}
