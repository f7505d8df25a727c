package io.radon.compiler.ir;

import java.util.List;

/**
 * How to train, resolved and checked.
 *
 * @param clip what bounds the gradients
 * @param rate the learning rate of each step, before the warm-up is taken into account
 * @param warmup how the rate rises at the start to what the schedule says
 * @param batch images a step
 * @param until when training ends: steps or epochs
 */
public record Recipe(
    String name,
    String doc,
    OptimizerSpec optimizer,
    ClipSpec clip,
    RateSpec rate,
    WarmupSpec warmup,
    int batch,
    Duration until,
    List<ImageStep> trainImages,
    List<ImageStep> testImages) {
  public Recipe {
    trainImages = List.copyOf(trainImages);
    testImages = List.copyOf(testImages);
  }
}
