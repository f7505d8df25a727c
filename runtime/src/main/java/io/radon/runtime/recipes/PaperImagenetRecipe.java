package io.radon.runtime.recipes;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.PcaColour;
import io.radon.runtime.data.RandomResize;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingRecipe;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * ImageNet as in He et al. (2015), section 3.4: scale and colour augmentation, up to 60 x 10^4
 * steps. The paper divides the rate when the error stays; in its Figure 4 that is after 15 and 30 x
 * 10^4.
 */
@Generated("radon")
public final class PaperImagenetRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("paper_imagenet")
        .optimizer(Sgd.of(0.9, 1e-4))
        .rate(
            LearningRateSchedule.stepDecay(
                0.1, 0.1, List.of(TrainingTime.steps(150_000), TrainingTime.steps(300_000))))
        .batch(256)
        .until(TrainingTime.steps(600_000))
        .trainImages(
            List.of(
                new RandomResize(256, 480),
                new ImageStep.RandomCrop(224, 224),
                new ImageStep.RandomFlip(),
                new PcaColour(0.1),
                ImageStep.SubtractMean.perPixel()))
        .testImages(
            List.of(
                new ImageStep.ResizeShorter(256, ImageStep.Filter.BILINEAR),
                new ImageStep.CenterCrop(224, 224),
                ImageStep.SubtractMean.perPixel()));
  }
}
