package io.radon.runtime.recipes;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingRecipe;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * CIFAR-10 as in He et al. (2015), section 4.2. The mean is subtracted before padding, so the
 * border is the mean picture.
 */
@Generated("radon")
public final class PaperCifar10Recipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("paper_cifar10")
        .optimizer(Sgd.of(0.9, 1e-4))
        .rate(
            LearningRateSchedule.stepDecay(
                0.1, 0.1, List.of(TrainingTime.steps(32_000), TrainingTime.steps(48_000))))
        .batch(128)
        .until(TrainingTime.steps(64_000))
        .trainImages(
            List.of(
                ImageStep.SubtractMean.perPixel(),
                new ImageStep.Pad(4),
                new ImageStep.RandomCrop(32, 32),
                new ImageStep.RandomFlip()))
        .testImages(List.of(ImageStep.SubtractMean.perPixel()));
  }
}
