package io.radon.runtime.train;

/**
 * How a network did on a set of images.
 *
 * @param correct images whose class had the largest logit
 * @param total all images
 * @param loss mean cross entropy
 */
public record Evaluation(long correct, long total, double loss) {
  /** The fraction that was right. */
  public double top1() {
    return (double) correct / total;
  }
}
