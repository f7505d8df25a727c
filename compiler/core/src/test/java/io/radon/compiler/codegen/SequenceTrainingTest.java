package io.radon.compiler.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.Randomness;
import io.radon.runtime.data.Randomness.Purpose;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.train.Trainer;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A network of sequences from its spec to its training. */
final class SequenceTrainingTest {
  private static final String SPEC =
      """
      model Tones(classes: int = 2) {
        input:   64x1
        conv1:   conv(9, 8) / 2 -> norm -> act => 32x8
        stage s: 2 * basic(8) / 2 => 16x8
        // allow RN0514: a small network
        head:    global_avg_pool -> dense(classes)
        shortcut = projection
      }
      """;

  /** Noisy waves: a slow one, or one four times as fast. */
  private record Waves(String name, int size, long seed) implements Dataset {
    @Override
    public int height() {
      return 1;
    }

    @Override
    public int width() {
      return 64;
    }

    @Override
    public int channels() {
      return 1;
    }

    @Override
    public List<String> classNames() {
      return List.of("slow", "fast");
    }

    @Override
    public void read(int index, byte[] into, int offset) {
      Randomness randomness = new Randomness(seed);
      double shift = randomness.unit(Purpose.PICTURES, index, 64);
      for (int i = 0; i < 64; i++) {
        double wave = Math.sin(2 * Math.PI * (i * (label(index) == 0 ? 0.05 : 0.2) + shift));
        double noise = randomness.unit(Purpose.PICTURES, index, i) - 0.5;
        into[offset + i] = (byte) (128 + 60 * wave + 60 * noise);
      }
    }

    @Override
    public int label(int index) {
      return index % 2;
    }

    @Override
    public String digest() {
      return "sha256:" + seed;
    }
  }

  private static Network network(Object... arguments) throws Exception {
    CompileResult result = Specs.compile(Map.of("tones.rn", SPEC), "tones.rn", null);
    assertThat(result.diagnostics()).isEmpty();
    return GeneratedClassTest.instance(
        InMemoryCompiler.compile(result.models().get(0).java()), arguments);
  }

  @Test
  void aNetworkLearnsToTellWavesApart(@TempDir Path folder) throws Exception {
    TrainingConfig config =
        TrainingConfig.builder()
            .recipe("waves")
            .rate(LearningRateSchedule.constant(0.05))
            .batch(16)
            .evaluationBatch(16)
            .until(TrainingTime.epochs(3))
            .trainImages(List.of(ImageStep.Normalize.perChannel()))
            .testImages(List.of(ImageStep.Normalize.perChannel()))
            .threads(2)
            .device(Device.CPU)
            .build();
    TrainingResult result =
        Trainer.of(network())
            .data(new DataSplit(new Waves("waves/train", 160, 1), new Waves("waves/test", 64, 2)))
            .config(config)
            .output(folder)
            .fit();
    assertThat(result.last().orElseThrow().testTop1()).isGreaterThan(0.9);
  }

  @Test
  void theClassTakesSequencesOfOtherLengths() throws Exception {
    assertThat(network().takesSequences()).isTrue();
    assertThat(network().input()).isEqualTo(ImageSize.sequence(64, 1));
    assertThat(network(5, 100).input()).isEqualTo(ImageSize.sequence(100, 1));
    assertThat(network(5, 100).classes()).isEqualTo(5);
    assertThatThrownBy(() -> network(2, 0))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected sequences of at least 1, found 0");
  }
}
