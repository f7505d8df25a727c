package io.radon.runtime.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.golden.CifarResNet20;
import io.radon.runtime.golden.CifarResNet20.Shortcut;
import io.radon.runtime.golden.FormulaFile;
import io.radon.runtime.golden.GoldenCase;
import io.radon.runtime.golden.GoldenComparison;
import io.radon.runtime.model.Network;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFiles;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The golden numbers, with weights that went through a file under PyTorch's names. */
class TransferGoldenTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "cifar_20_A, ZERO_PAD, ''",
    "cifar_20_C, PROJECTION_ALL, module.",
    "cifar_20_plain, PLAIN, state_dict.module.",
  })
  void loadedWeightsGivePyTorchsLogitsAndTaps(String golden, Shortcut shortcut, String prefix) {
    Network network = new CifarResNet20(shortcut);
    GoldenCase expected = GoldenCase.load(golden);
    Path path = FormulaFile.write(folder.resolve("w.safetensors"), expected.tensors(), prefix);
    new GoldenComparison(network, expected)
        .checkInference(
            weights -> {
              try (WeightFile file = WeightFiles.open(path)) {
                LoadPlan plan = WeightTransfer.load(network, file, LoadOptions.strict(), weights);
                assertThat(plan.scheme()).contains(NameScheme.AKAMASTER);
                assertThat(plan.prefix()).isEqualTo(prefix);
              }
            });
  }
}
