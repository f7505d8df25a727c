package io.radon.runtime.recipes;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.optim.Annealing;
import io.radon.runtime.optim.InTurn;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.optim.TrainingTime;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingRecipe;
import java.util.List;
import javax.annotation.processing.Generated;

/**
 * CIFAR-10 in 24 epochs, as the DAWNBench speed run of a ResNet-9 (Page, 2018): large batches, a
 * rate that rises to 0.4 and falls to 0.
 */
@Generated("radon")
public final class QuickRecipe implements TrainingRecipe {
  @Override
  public TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .recipe("quick")
        .optimizer(Sgd.nesterov(0.9, 5e-4))
        .rate(
            new InTurn(
                List.of(new InTurn.Part(Annealing.linear(0, 0.4), TrainingTime.epochs(5))),
                Annealing.linear(0.4, 0)))
        .batch(512)
        .until(TrainingTime.epochs(24))
        .trainImages(
            List.of(
                ImageStep.Normalize.perChannel(),
                new ImageStep.Pad(4),
                new ImageStep.RandomCrop(32, 32),
                new ImageStep.RandomFlip()))
        .testImages(List.of(ImageStep.Normalize.perChannel()));
  }
}
