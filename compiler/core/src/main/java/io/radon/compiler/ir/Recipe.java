package io.radon.compiler.ir;

import java.util.List;

/**
 * How to train, resolved and checked.
 *
 * @param clip what bounds the gradients
 * @param rate the learning rate of each step, before the warm-up is taken into account
 * @param warmup how the rate rises at the start to what the schedule says
 * @param batch images a step
 * @param accumulate batches whose mean gradient changes the weights once
 * @param until when training ends: steps or epochs
 * @param average by which networks are judged
 * @param targets what images and labels become before the loss
 * @param parts which learn, and how fast
 * @param zeroInit whether the scales of the norms that end residual branches begin with 0
 */
public record Recipe(
    String name,
    String doc,
    OptimizerSpec optimizer,
    ClipSpec clip,
    RateSpec rate,
    WarmupSpec warmup,
    int batch,
    int accumulate,
    Duration until,
    AverageSpec average,
    TargetSpec targets,
    PartsSpec parts,
    boolean zeroInit,
    List<ImageStep> trainImages,
    List<ImageStep> testImages) {
  public Recipe {
    trainImages = List.copyOf(trainImages);
    testImages = List.copyOf(testImages);
  }

  /** A recipe in which each batch changes all weights, and nothing is mixed, smoothed, averaged. */
  public Recipe(
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
    this(
        name,
        doc,
        optimizer,
        clip,
        rate,
        warmup,
        batch,
        1,
        until,
        AverageSpec.NONE,
        TargetSpec.NONE,
        PartsSpec.NONE,
        false,
        trainImages,
        testImages);
  }
}
