package io.radon.runtime.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.model.Network;
import io.radon.runtime.model.Weights;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.train.TrainingConfig;
import io.radon.runtime.train.TrainingGraph;

/**
 * Compares ten training steps with PyTorch's, whose golden numbers are those of double precision
 * (specs/decisions/013-training-losses.md says why single precision needs other bounds).
 */
public final class TrainingComparison {
  /** Found: 6e-15. */
  private static final double EXACT = 1e-12;

  /** Of the loss of one step; found: 1.3e-6. */
  private static final double ROUNDED_ONCE = 2e-5;

  /** Of the first two losses, before rounding has grown; found: 2.4e-5. */
  private static final double FEW_STEPS = 5e-4;

  /**
   * Of a gradient, relative to its norm. Wide, because where a value lies so close to 0 that
   * rounding decides whether ReLU lets it pass, all gradients before it differ; found: 2.1e-2.
   */
  private static final double AT_A_KINK = 1e-1;

  private final Network network;
  private final GoldenCase golden;
  private final double[] losses;
  private final double rate;
  private final float[] images;
  private final int[] labels;

  /** Prepares a comparison. */
  public TrainingComparison(Network network, GoldenCase golden) {
    this.network = network;
    this.golden = golden;
    losses = golden.trainList("losses");
    rate = golden.train("lr");
    images = golden.trainImages();
    labels = new int[(int) golden.train("batch")];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = (int) golden.trainList("labels")[i];
    }
  }

  /**
   * Ten steps of the very graph that trains, in double precision: every loss, and what they leave.
   * Beside it each step in single precision, from the weights and velocities that the steps before
   * leave in double, so that no rounding is carried from step to step.
   */
  public void checkEachStep() {
    try (TrainingGraph graph = graph();
        DoubleTraining doubled = new DoubleTraining(graph)) {
      for (int step = 0; step < losses.length; step++) {
        for (String name : graph.weights().names()) {
          graph.weights().write(name, doubled.readSingle(name));
        }
        double single = graph.train(images, labels, rate, step).loss() / labels.length;
        double exact = doubled.train(images, labels, rate, step) / labels.length;
        assertThat(exact).as("loss of step %d", step).isCloseTo(losses[step], within(EXACT));
        assertThat(single)
            .as("loss of step %d in single precision", step)
            .isCloseTo(losses[step], within(ROUNDED_ONCE));
        checkVelocities(graph.weights(), doubled);
      }
      checkAfter(doubled);
    }
  }

  /**
   * Ten steps on end in single precision.
   *
   * @param bound on the difference of any loss
   */
  public void checkInSingle(double bound) {
    try (TrainingGraph graph = graph()) {
      for (int step = 0; step < losses.length; step++) {
        double loss = graph.train(images, labels, rate, step).loss() / labels.length;
        assertThat(loss)
            .as("loss of step %d", step)
            .isCloseTo(losses[step], within(step < 2 ? FEW_STEPS : bound));
      }
    }
  }

  private TrainingGraph graph() {
    TrainingConfig config =
        TrainingConfig.builder()
            .optimizer(Sgd.of(golden.train("momentum"), golden.train("weight_decay")))
            .device(GoldenComparison.DEVICE)
            .threads(GoldenComparison.THREADS)
            .build();
    TrainingGraph graph = new TrainingGraph(network, network.input(), config, config.place());
    graph.initialize(config.seed());
    new GoldenComparison(network, golden).fill(graph.weights());
    return graph;
  }

  private static void checkVelocities(Weights single, DoubleTraining doubled) {
    for (String name : single.names()) {
      if (name.startsWith("momentum:")) {
        double[] difference = doubled.read(name);
        double norm = l2(difference);
        float[] found = single.read(name);
        for (int i = 0; i < found.length; i++) {
          difference[i] -= found[i];
        }
        assertThat(l2(difference)).as(name).isLessThan(AT_A_KINK * norm);
      }
    }
  }

  private void checkAfter(DoubleTraining doubled) {
    double dense = golden.train("linear_weight_l2_after");
    assertThat(l2(doubled.read("head/dense/kernel"))).isCloseTo(dense, within(EXACT * dense));
    checkFirst(doubled.read("conv1/norm/mean"), golden.trainList("bn1_running_mean_first4_after"));
    checkFirst(
        doubled.read("conv1/norm/variance"), golden.trainList("bn1_running_var_first4_after"));
  }

  private static double l2(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value * value;
    }
    return Math.sqrt(sum);
  }

  private static void checkFirst(double[] actual, double[] expected) {
    for (int i = 0; i < expected.length; i++) {
      assertThat(actual[i]).isCloseTo(expected[i], within(EXACT));
    }
  }
}
