package io.radon.compiler.ir;

import java.util.List;

/**
 * How to train, resolved and checked.
 *
 * @param rate the learning rate at the start
 * @param factor what the rate is multiplied by at each boundary; 1 for a constant rate
 * @param boundaries where the rate changes; all in one unit: steps, epochs or percent of until
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
    int batch,
    Duration until,
    List<ImageStep> trainImages,
    List<ImageStep> testImages) {
  public Recipe {
    boundaries = List.copyOf(boundaries);
    trainImages = List.copyOf(trainImages);
    testImages = List.copyOf(testImages);
  }
}
