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
 * Section 4.2 shortened to 8 epochs: the rate falls by 10 after 60 % and 85 % of them. The pictures
 * are padded with black and normalised last, as most PyTorch programs do.
 */
@Generated("radon")
public final class Cifar10ShortRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("cifar10_short")
        .optimizer(Sgd.of(0.9, 1e-4))
        .rate(
            LearningRateSchedule.stepDecay(
                0.1, 0.1, List.of(TrainingTime.percent(60), TrainingTime.percent(85))))
        .batch(128)
        .until(TrainingTime.epochs(8))
        .trainImages(
            List.of(
                new ImageStep.Pad(4),
                new ImageStep.RandomCrop(32, 32),
                new ImageStep.RandomFlip(),
                ImageStep.Normalize.perChannel()))
        .testImages(List.of(ImageStep.Normalize.perChannel()));
  }
}
