// accept/ByStepsRecipe.java
package accept;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingRecipe;
import java.util.List;
import javax.annotation.processing.Generated;

/** Everything a recipe can say. */
@Generated("radon")
public final class ByStepsRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("by_steps")
        .optimizer(Sgd.of(0.9, 5e-4))
        .rate(
            LearningRateSchedule.warmUp(
                TrainingTime.steps(500),
                LearningRateSchedule.stepDecay(
                    0.2,
                    0.2,
                    List.of(
                        TrainingTime.epochs(60),
                        TrainingTime.epochs(120),
                        TrainingTime.epochs(160)))))
        .batch(64)
        .until(TrainingTime.epochs(200))
        .trainImages(
            List.of(
                new ImageStep.Pad(4),
                new ImageStep.RandomCrop(32, 32),
                new ImageStep.RandomFlip(),
                ImageStep.Normalize.perChannel()))
        .testImages(List.of(ImageStep.Normalize.perChannel()));
  }
}

// accept/ModernRecipe.java
package accept;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.Averaging;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.Mixing;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingRecipe;
import java.util.List;
import javax.annotation.processing.Generated;

/** What newer trainings do. */
@Generated("radon")
public final class ModernRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("modern")
        .optimizer(Sgd.of(0.9, 5e-4))
        .rate(
            LearningRateSchedule.warmUp(
                TrainingTime.steps(500),
                LearningRateSchedule.stepDecay(
                    0.2,
                    0.2,
                    List.of(
                        TrainingTime.epochs(60),
                        TrainingTime.epochs(120),
                        TrainingTime.epochs(160)))))
        .batch(32)
        .accumulate(2)
        .until(TrainingTime.epochs(200))
        .averaging(new Averaging(0.9998, false, 32))
        .labelSmoothing(0.1)
        .mixing(Mixing.of(0.2, 1.0))
        .freeze("conv1")
        .freeze("s1/0")
        .rateFactor("s1", 0.1)
        .rateFactor("head", 10.0)
        .zeroInit(true)
        .trainImages(
            List.of(
                new ImageStep.Pad(4),
                new ImageStep.RandomCrop(32, 32),
                new ImageStep.RandomFlip(),
                ImageStep.Normalize.perChannel()))
        .testImages(List.of(ImageStep.Normalize.perChannel()));
  }
}

// accept/Recipes.java
package accept;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import java.util.List;
import javax.annotation.processing.Generated;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/**
 * The model {@code Recipes}.
 *
 * <p>Input [N, 32, 32, 3], output [N, 10]. 30,730 trainable parameters, 30.72 k multiply-adds,
 * depth 1.
 */
@Generated("radon")
public final class Recipes implements Network {
  private static final String DIGEST =
      "sha256:3e994ec20989b4585ac6c78cb56f0ae87ed89e5491cd382ffd823b72787e4f6f";

  /** The network of the spec. */
  public Recipes() {}

  @Override
  public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
    var x = images;                           // [N, 32, 32, 3]
    x = nn.flatten(x);                        // [N, 3072]
    x = nn.dense("head/dense", x, 3072, 10);  // [N, 10]
    return taps.put(Tap.HEAD, x);
  }

  @Override
  public String name() {
    return "Recipes";
  }

  @Override
  public ImageSize input() {
    return new ImageSize(32, 32, 3);
  }

  @Override
  public int classes() {
    return 10;
  }

  @Override
  public List<TapPoint> taps() {
    return TapPoint.listOf(Tap.HEAD);
  }

  @Override
  public String digest() {
    return DIGEST;
  }

  @Override
  public long parameters() {
    return 30_730L;
  }

  /** The places in the network whose values can be asked for. */
  public static final class Tap {
    /** [N, 10]. */
    public static final LabelTap HEAD = LabelTap.of("head");

    private Tap() {}
  }
}

// accept/ShortPaperRecipe.java
package accept;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingRecipe;
import java.util.List;
import javax.annotation.processing.Generated;

/** The paper's, shortened. */
@Generated("radon")
public final class ShortPaperRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("short_paper")
        .optimizer(Sgd.of(0.9, 1e-4))
        .rate(LearningRateSchedule.constant(0.1))
        .batch(128)
        .until(TrainingTime.steps(1_000))
        .trainImages(
            List.of(
                ImageStep.SubtractMean.perPixel(),
                new ImageStep.Pad(4),
                new ImageStep.RandomCrop(32, 32),
                new ImageStep.RandomFlip()))
        .testImages(List.of(ImageStep.SubtractMean.perPixel()));
  }
}
