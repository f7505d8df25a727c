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
 * The embedded figures, in five epochs. Nothing is flipped or shifted: their places vary already.
 */
@Generated("radon")
public final class ShapesQuickRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("shapes_quick")
        .optimizer(Sgd.of(0.9, 1e-4))
        .rate(
            LearningRateSchedule.stepDecay(
                0.1, 0.1, List.of(TrainingTime.percent(60), TrainingTime.percent(85))))
        .batch(64)
        .until(TrainingTime.epochs(5))
        .trainImages(List.of(ImageStep.Normalize.perChannel()))
        .testImages(List.of(ImageStep.Normalize.perChannel()));
  }
}
