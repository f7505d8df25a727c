package io.radon.runtime.recipes;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.RandomResizedCrop;
import io.radon.runtime.optim.LearningRateSchedule;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingRecipe;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * ImageNet as torchvision trained its weights "V1": 8 devices of 32 images, StepLR of 30 epochs.
 */
@Generated("radon")
public final class TorchvisionV1Recipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("torchvision_v1")
        .optimizer(Sgd.of(0.9, 1e-4))
        .rate(
            LearningRateSchedule.stepDecay(
                0.1, 0.1, List.of(TrainingTime.epochs(30), TrainingTime.epochs(60))))
        .batch(256)
        .until(TrainingTime.epochs(90))
        .trainImages(
            List.of(
                new RandomResizedCrop(224, 224),
                new ImageStep.RandomFlip(),
                ImageStep.NormalizeBy.of("imagenet")))
        .testImages(
            List.of(
                new ImageStep.ResizeShorter(256, ImageStep.Filter.BILINEAR),
                new ImageStep.CenterCrop(224, 224),
                ImageStep.NormalizeBy.of("imagenet")));
  }
}
