package io.radon.runtime.train;

import java.util.Arrays;

/**
 * How a network did on a set of images, class by class. Of equal scores, the first class counts as
 * the larger.
 */
public final class EvaluationReport {
  private static final int TOP = 5;

  private final long[][] confusion;
  private long total;
  private long correct;
  private long amongFive;
  private double loss;

  EvaluationReport(int classes) {
    confusion = new long[classes][classes];
  }

  /** Adds an image by the logarithms of its probabilities. */
  void add(double[] logProbabilities, int label) {
    int rank = 0;
    int best = 0;
    for (int i = 0; i < logProbabilities.length; i++) {
      boolean before =
          logProbabilities[i] > logProbabilities[label]
              || (logProbabilities[i] == logProbabilities[label] && i < label);
      rank += before ? 1 : 0;
      best = logProbabilities[i] > logProbabilities[best] ? i : best;
    }
    total++;
    correct += best == label ? 1 : 0;
    amongFive += rank < TOP ? 1 : 0;
    loss -= logProbabilities[label];
    confusion[label][best]++;
  }

  /** All images. */
  public long total() {
    return total;
  }

  /** The images whose class had the largest score. */
  public long correct() {
    return correct;
  }

  /** The fraction whose class had the largest score. */
  public double top1() {
    return (double) correct / total;
  }

  /** The fraction whose class was among the five largest scores. */
  public double top5() {
    return (double) amongFive / total;
  }

  /** Mean cross entropy. */
  public double loss() {
    return loss / total;
  }

  /** How many classes there are. */
  public int classes() {
    return confusion.length;
  }

  /** How many images of class {@code actual} were taken for {@code found}. */
  public long confused(int actual, int found) {
    return confusion[actual][found];
  }

  /** How many images a class has. */
  public long images(int actual) {
    return Arrays.stream(confusion[actual]).sum();
  }

  /** The fraction of a class's images that was right; NaN where it has none. */
  public double accuracy(int actual) {
    return (double) confusion[actual][actual] / images(actual);
  }
}
