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
 * CIFAR as in Zagoruyko and Komodakis (2016), section 3. Borders are the mean colour, where the
 * paper reflects the picture.
 */
@Generated("radon")
public final class WideResnetRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("wide_resnet")
        .optimizer(Sgd.nesterov(0.9, 5e-4))
        .rate(
            LearningRateSchedule.stepDecay(
                0.1,
                0.2,
                List.of(
                    TrainingTime.epochs(60), TrainingTime.epochs(120), TrainingTime.epochs(160))))
        .batch(128)
        .until(TrainingTime.epochs(200))
        .trainImages(
            List.of(
                ImageStep.Normalize.perChannel(),
                new ImageStep.Pad(4),
                new ImageStep.RandomCrop(32, 32),
                new ImageStep.RandomFlip()))
        .testImages(List.of(ImageStep.Normalize.perChannel()));
  }
}
