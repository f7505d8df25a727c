package io.radon.runtime.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.StageTap;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** Compares what a network, filled with the formula weights, infers with what PyTorch computed. */
public final class GoldenComparison {
  /** The CPU, unless the script for a machine with a card says otherwise. */
  static final Device DEVICE = Device.parse(System.getProperty("radon.test.device", "cpu"));

  /** One, so that a processor's number of cores changes no bit. */
  static final int THREADS = 1;

  private static final double INFERENCE = 1e-4;

  private final Network network;
  private final GoldenCase golden;
  private final List<StageTap> stages = new ArrayList<>();
  private TapPoint stem = LabelTap.of("conv1");

  /** Prepares a comparison; the stem is the last label before the first stage. */
  public GoldenComparison(Network network, GoldenCase golden) {
    this.network = network;
    this.golden = golden;
    for (TapPoint point : network.taps()) {
      if (point instanceof StageTap stage) {
        stages.add(stage);
      } else if (point instanceof LabelTap label && stages.isEmpty()) {
        stem = label;
      }
    }
  }

  /** Sets every weight by the formula; each name must exist, and none may be left over. */
  public void fill(Weights weights) {
    List<String> names = stages.stream().map(StageTap::name).toList();
    List<String> filled = new ArrayList<>();
    golden
        .tensors()
        .forEach(
            (key, shape) -> {
              String name = TorchNames.radon(key, names);
              weights.write(name, Layouts.weights(FormulaWeights.tensor(key, shape), shape));
              filled.add(name);
            });
    assertThat(weights.names())
        .filteredOn(name -> !name.contains(":"))
        .containsExactlyInAnyOrderElementsOf(filled);
  }

  /** Parameters, logits and taps in inference, relative to their norm. */
  public void checkInference() {
    checkInference(this::fill);
  }

  /** {@link #checkInference()} with weights that come another way. */
  public void checkInference(Consumer<Weights> filling) {
    assertThat(network.parameters()).isEqualTo(golden.parameters());
    Graph graph = new Graph();
    Placement placement = DEVICE.place(THREADS);
    Ops tf = placement.ops(graph);
    int[] nchw = golden.inputShape();
    Shape shape = Shape.of(nchw[0], nchw[2], nchw[3], nchw[1]);
    Operand<TFloat32> images = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    VariableStore store = new VariableStore(tf, network.initializer());
    Taps taps = new Taps();
    Operand<TFloat32> logits = network.forward(Layers.inference(store), images, taps);
    try (GraphSession session = placement.open(graph)) {
      filling.accept(new Weights(session, store));
      GraphRun run = session.run().feed(images, shape, golden.input()).fetch(logits);
      for (GoldenCase.Tap tap : golden.taps()) {
        run.fetch(taps.get(point(tap.name())));
      }
      List<float[]> values = run.floats();
      checkLogits(values.get(0), nchw[0]);
      for (int i = 0; i < golden.taps().size(); i++) {
        checkTap(golden.taps().get(i), values.get(i + 1));
      }
    }
  }

  private TapPoint point(String name) {
    return name.equals("stem")
        ? stem
        : stages.get(Integer.parseInt(name.substring("layer".length())) - 1);
  }

  private void checkLogits(float[] actual, int images) {
    assertThat(l2(actual)).isCloseTo(golden.logitsL2(), within(INFERENCE * golden.logitsL2()));
    double[][] expected = golden.logits();
    int classes = actual.length / images;
    for (int image = 0; image < images; image++) {
      for (int i = 0; i < expected[image].length; i++) {
        assertThat((double) actual[image * classes + i])
            .as("logit %d of image %d", i, image)
            .isCloseTo(expected[image][i], within(INFERENCE * golden.logitsL2()));
      }
    }
  }

  private static void checkTap(GoldenCase.Tap tap, float[] actual) {
    int size = tap.shapeNchw().stream().reduce(1, (a, b) -> a * b);
    assertThat(actual).as(tap.name()).hasSize(size);
    assertThat(l2(actual)).as(tap.name()).isCloseTo(tap.l2(), within(INFERENCE * tap.l2()));
    double sum = 0;
    for (float value : actual) {
      sum += value;
    }
    double rootMeanSquare = tap.l2() / Math.sqrt(actual.length);
    assertThat(sum / actual.length)
        .as(tap.name())
        .isCloseTo(tap.mean(), within(INFERENCE * rootMeanSquare));
    for (int channel = 0; channel < tap.firstChannels().size(); channel++) {
      assertThat((double) actual[channel])
          .as("channel %d of %s", channel, tap.name())
          .isCloseTo(tap.firstChannels().get(channel), within(10 * INFERENCE * rootMeanSquare));
    }
  }

  private static double l2(float[] values) {
    double sum = 0;
    for (float value : values) {
      sum += (double) value * value;
    }
    return Math.sqrt(sum);
  }
}
