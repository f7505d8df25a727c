package io.radon.compiler.ir;

import java.util.List;

/**
 * How to train, resolved and checked.
 *
 * @param rate the learning rate at the start
 * @param factor what the rate is multiplied by at each boundary; 1 for a constant rate
 * @param boundaries where the rate changes; all in one unit: steps, epochs or percent of until
 * @param warmup how long the rate first rises from 0 to what the schedule says; 0 for not at all
 * @param until when training ends: steps or epochs
 */
public record Recipe(
    String name,
    String doc,
    double momentum,
    double weightDecay,
    double rate,
    double factor,
    List<Duration> boundaries,
    Duration warmup,
    int batch,
    Duration until,
    List<ImageStep> trainImages,
    List<ImageStep> testImages) {
  /** No rise of the rate at the start. */
  public static final Duration NO_WARMUP = new Duration(0, Duration.Unit.STEPS);

  public Recipe {
    boundaries = List.copyOf(boundaries);
    trainImages = List.copyOf(trainImages);
    testImages = List.copyOf(testImages);
  }

  /** One whose rate does not rise at the start. */
  public Recipe(
      String name,
      String doc,
      double momentum,
      double weightDecay,
      double rate,
      double factor,
      List<Duration> boundaries,
      int batch,
      Duration until,
      List<ImageStep> trainImages,
      List<ImageStep> testImages) {
    this(
        name,
        doc,
        momentum,
        weightDecay,
        rate,
        factor,
        boundaries,
        NO_WARMUP,
        batch,
        until,
        trainImages,
        testImages);
  }
}
