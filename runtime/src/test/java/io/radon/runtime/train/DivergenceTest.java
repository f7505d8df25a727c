package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.runtime.checkpoint.CheckpointPolicy;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.TrainingTime;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

class DivergenceTest {
  @TempDir private Path folder = Path.of("");

  /** What is done to the images between the two convolutions. */
  private enum Fault {
    NONE,
    /** e to the power of 1,000 x: infinite as soon as x is above 0.089. */
    OUTPUT,
    /** The square root of x - x: 0, and its gradient is infinite. */
    GRADIENT
  }

  /** Two convolutions without norms, and a fault between them. */
  private record Faulty(Fault fault) implements Network {
    @Override
    public String name() {
      return "Faulty";
    }

    @Override
    public ImageSize input() {
      return new ImageSize(8, 8, 3);
    }

    @Override
    public int classes() {
      return 3;
    }

    @Override
    public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
      var x = nn.conv("stem/conv", images, 3, 3, 3, 8, 2);
      x = nn.relu(x);
      Ops tf = Ops.create(x.op().env());
      if (fault == Fault.OUTPUT) {
        x = tf.math.exp(tf.math.mul(x, tf.constant(1000f)));
      } else if (fault == Fault.GRADIENT) {
        x = tf.math.add(x, tf.math.sqrt(tf.math.sub(x, tf.stopGradient(x))));
      }
      x = nn.conv("s1/conv", x, 3, 3, 8, 8, 1);
      return nn.dense("head/dense", nn.globalAveragePool(nn.relu(x)), 8, 3);
    }

    @Override
    public List<TapPoint> taps() {
      return List.of();
    }

    @Override
    public String digest() {
      return "sha256:" + "2".repeat(64);
    }

    @Override
    public long parameters() {
      return 3 * 3 * 3 * 8 + 3 * 3 * 8 * 8 + 8 * 3 + 3;
    }
  }

  private Trainer trainer(Network network, double rate) {
    TrainingConfig config = Runs.config().rate(LearningRateSchedule.constant(rate)).build();
    return Trainer.of(network).data(Colours.split(170, 50)).config(config).output(folder);
  }

  @Test
  void theFirstOutputThatIsNoNumberIsNamed() {
    assertThatThrownBy(() -> trainer(new Faulty(Fault.OUTPUT), 0.01).fit())
        .isInstanceOf(DivergenceException.class)
        .hasMessageContaining("at step 1 (epoch 1)")
        .hasMessageContaining("the first at step 1 in the output of layer `s1/conv`");
  }

  @Test
  void aGradientThatSpoilsTheWeightsIsNamedWithItsOwnStep() {
    assertThatThrownBy(() -> trainer(new Faulty(Fault.GRADIENT), 0.01).fit())
        .hasMessageContaining("at step 2 (epoch 1)")
        .hasMessageContaining("the first at step 1 in the gradient of `stem/conv/kernel`");
    assertThat(RunRecord.read(folder).text("problem")).contains("stem/conv");
  }

  @Test
  void weightsThatAreNoNumbersAreNotSaved() {
    Trainer trainer =
        trainer(new Faulty(Fault.GRADIENT), 0.01).checkpoints(CheckpointPolicy.every("1 steps"));
    assertThatThrownBy(trainer::fit)
        .hasMessageContaining("after step 1 there are values of `stem/conv/kernel`")
        .hasMessageContaining("the first at step 1 in the gradient of `stem/conv/kernel`");
    assertThat(trainer.hasCheckpoint()).isFalse();
  }

  @Test
  void aLossThatIsFarTooLargeEndsTheRunAndTheLargestValueIsNamed() {
    assertThatThrownBy(() -> trainer(new Faulty(Fault.NONE), 1e4).fit())
        .isInstanceOf(DivergenceException.class)
        .hasMessageContaining("which is an explosion, at step ")
        .hasMessageContaining("the largest value is ");
  }

  @Test
  void theSearchGoesOnFromTheLastCheckpointAndNamesIt() {
    TrainingConfig config =
        Runs.config()
            .rate(LearningRateSchedule.stepDecay(0.01, 1e30, List.of(TrainingTime.steps(10))))
            .build();
    Trainer trainer =
        Trainer.of(new Faulty(Fault.NONE))
            .data(Colours.split(170, 50))
            .config(config)
            .output(folder)
            .checkpoints(CheckpointPolicy.every("4 steps"));
    assertThatThrownBy(trainer::fit)
        .hasMessageContaining(" at step 12 (epoch 2), the first at step 12 in the output of layer")
        .hasMessageContaining("of step 8");
    assertThat(RunFolder.open(folder).newest().orElseThrow().step()).isEqualTo(8);
  }

  @Test
  void aRunThatRanOutOfJavasMemorySaysWhatToDo() {
    TrainingListener greedy =
        new TrainingListener() {
          @Override
          public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
            throw new OutOfMemoryError("Java heap space");
          }
        };
    assertThatThrownBy(() -> Runs.trainer(folder).listeners(greedy).fit())
        .isInstanceOf(MemoryException.class)
        .hasMessageContaining("Java ran out of memory (Java heap space) with at most ")
        .hasMessageContaining("32 images per step: begin one with fewer, as `batch=16`");
    assertThat(RunFolder.open(folder).status()).isEqualTo(RunFolder.Status.INTERRUPTED);
  }
}
