package io.radon.runtime.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.GraphRun;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import io.radon.runtime.tensor.Precision;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tensorflow.Graph;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

class LayersTest {
  private final Graph graph = new Graph();
  private final Placement placement = Device.CPU.place(2);
  private final Ops tf = placement.ops(graph);
  private final VariableStore store = new VariableStore(tf, Initializer.HE_FAN_OUT);

  private Operand<TFloat32> images(int... sizes) {
    return tf.placeholder(
        TFloat32.class, Placeholder.shape(Shape.of(-1, sizes[0], sizes[1], sizes[2])));
  }

  @Test
  void twoTowersShareTheirVariables() {
    Operand<TFloat32> x = images(4, 4, 3);
    Layers.training(store, 1, tf.constant(0L)).conv("stem/conv", x, 3, 3, 3, 8, 1);
    Layers.inference(store).conv("stem/conv", x, 3, 3, 3, 8, 1);
    assertThat(store.variables()).extracting(Variable::name).containsExactly("stem/conv/kernel");
    assertThat(store.get("stem/conv/kernel").shape()).isEqualTo(Shape.of(3, 3, 3, 8));
  }

  @Test
  void aNameUsedTwiceInATowerIsRefused() {
    Operand<TFloat32> x = images(4, 4, 3);
    Layers nn = Layers.inference(store);
    nn.conv("stem/conv", x, 3, 3, 3, 8, 1);
    assertThatThrownBy(() -> nn.conv("stem/conv", x, 3, 3, 3, 8, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("variable `stem/conv/kernel` is used twice in one tower");
  }

  @Test
  void aSecondTowerWithAnotherShapeIsRefused() {
    Operand<TFloat32> x = images(4, 4, 3);
    Layers.training(store, 1, tf.constant(0L)).conv("stem/conv", x, 3, 3, 3, 8, 1);
    assertThatThrownBy(() -> Layers.inference(store).conv("stem/conv", x, 3, 3, 3, 9, 1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("stem/conv/kernel")
        .hasMessageContaining("[3, 3, 3, 8]")
        .hasMessageContaining("[3, 3, 3, 9]");
  }

  @Test
  void batchNormKeepsTheUnbiasedVarianceAndInferenceUsesIt() {
    Operand<TFloat32> x = images(1, 2, 1);
    Layers nn = Layers.training(store, 1, tf.constant(0L));
    Operand<TFloat32> trained = nn.batchNorm("norm", x, 1);
    Operand<TFloat32> predicted = Layers.inference(store).batchNorm("norm", x, 1);
    try (GraphSession session = placement.open(graph)) {
      Weights weights = new Weights(session, store);
      weights.initialize(1);
      float[] values = {1, 2, 3, 6};
      GraphRun run = session.run().feed(x, Shape.of(2, 1, 2, 1), values).fetch(trained);
      nn.updates().forEach(run::target);
      float[] normal = run.floats().get(0);
      // mean 3, biased variance 3.5, unbiased 14 / 3
      assertThat((double) normal[3]).isCloseTo(3 / Math.sqrt(3.5 + 1e-5), within(1e-5));
      assertThat((double) weights.read("norm/mean")[0]).isCloseTo(0.3, within(1e-6));
      assertThat((double) weights.read("norm/variance")[0])
          .isCloseTo(0.9 + 0.1 * 14 / 3, within(1e-6));
      float[] later =
          session.run().feed(x, Shape.of(2, 1, 2, 1), values).fetch(predicted).floats().get(0);
      assertThat((double) later[0])
          .isCloseTo((1 - 0.3) / Math.sqrt(0.9 + 1.4 / 3 + 1e-5), within(1e-5));
    }
  }

  @Test
  void zeroChannelsPutsTheSmallerHalfBefore() {
    Operand<TFloat32> x = images(1, 1, 2);
    Operand<TFloat32> y = Layers.inference(store).zeroChannels(x, 2, 5);
    try (GraphSession session = placement.open(graph)) {
      assertThat(
              session
                  .run()
                  .feed(x, Shape.of(1, 1, 1, 2), new float[] {7, 8})
                  .fetch(y)
                  .floats()
                  .get(0))
          .containsExactly(0, 7, 8, 0, 0);
    }
  }

  @Test
  void subsampleKeepsTheFirstOfEachStride() {
    Operand<TFloat32> x = images(3, 3, 1);
    Operand<TFloat32> y = Layers.inference(store).subsample(x, 2);
    try (GraphSession session = placement.open(graph)) {
      float[] values = {0, 1, 2, 3, 4, 5, 6, 7, 8};
      assertThat(session.run().feed(x, Shape.of(1, 3, 3, 1), values).fetch(y).floats().get(0))
          .containsExactly(0, 2, 6, 8);
    }
  }

  @Test
  void dropoutDropsTheGivenShareKeepsTheMeanAndDiffersByStepAndCall() {
    Operand<TFloat32> x = images(10, 10, 100);
    Operand<TInt64> step = tf.placeholder(TInt64.class, Placeholder.shape(Shape.scalar()));
    Layers nn = Layers.training(store, 1, step);
    Operand<TFloat32> first = nn.dropout(x, 0.3);
    Operand<TFloat32> second = nn.dropout(x, 0.3);
    float[] ones = new float[10_000];
    Arrays.fill(ones, 1);
    try (GraphSession session = placement.open(graph)) {
      List<float[]> atStep4 =
          session
              .run()
              .feed(x, Shape.of(1, 10, 10, 100), ones)
              .feed(step, 4)
              .fetch(first)
              .fetch(second)
              .floats();
      List<float[]> again =
          session.run().feed(x, Shape.of(1, 10, 10, 100), ones).feed(step, 4).fetch(first).floats();
      List<float[]> atStep5 =
          session.run().feed(x, Shape.of(1, 10, 10, 100), ones).feed(step, 5).fetch(first).floats();
      int dropped = 0;
      double sum = 0;
      for (float value : atStep4.get(0)) {
        dropped += value == 0 ? 1 : 0;
        sum += value;
      }
      assertThat(dropped).isBetween(2_800, 3_200);
      assertThat(sum / 10_000).isCloseTo(1, within(0.03));
      assertThat(again.get(0)).isEqualTo(atStep4.get(0));
      assertThat(atStep4.get(1)).isNotEqualTo(atStep4.get(0));
      assertThat(atStep5.get(0)).isNotEqualTo(atStep4.get(0));
    }
  }

  @Test
  void dropoutInInferenceHandsItsInputOn() {
    Operand<TFloat32> x = images(2, 2, 1);
    assertThat(Layers.inference(store).dropout(x, 0.5)).isSameAs(x);
  }

  @Test
  void aLabelThatBeginsWithAnUnderscoreIsALegalScope() {
    Layers.inference(store).conv("_a/_b/conv", images(4, 4, 3), 1, 1, 3, 2, 1);
    assertThat(store.variables()).extracting(Variable::name).containsExactly("_a/_b/conv/kernel");
  }

  @Test
  void operationsAreNamedAfterTheirLayer() {
    Operand<TFloat32> y =
        Layers.inference(store).conv("s1/0/conv1/conv", images(4, 4, 3), 3, 3, 3, 2, 1);
    assertThat(y.op().name()).startsWith("inference/s1/0/conv1/conv/");
  }

  @Test
  void inBfloat16OddGroupsGetAChannelOfZerosWhichChangesNoValue() {
    Operand<TFloat32> x = images(5, 4, 6);
    Conv options = Conv.of(3, 3, 6, 4).groups(2).stride(2);
    Operand<TFloat32> plain = Layers.inference(store).conv("stem/conv", x, options);
    Operand<TFloat32> evened =
        Layers.inference(store, Precision.BF16).conv("stem/conv", x, options);
    assertThat(inputChannels(evened)).isEqualTo(8);
    try (GraphSession session = placement.open(graph)) {
      new Weights(session, store).initialize(1);
      float[] image = LayerProbe.random(2 * 5 * 4 * 6, 1);
      List<float[]> values =
          session.run().feed(x, Shape.of(2, 5, 4, 6), image).fetch(plain).fetch(evened).floats();
      assertThat(values.get(1)).containsExactly(values.get(0), within(1e-6f));
    }
  }

  private long inputChannels(Operand<TFloat32> convolution) {
    String first =
        graph.toGraphDef().getNodeList().stream()
            .filter(node -> node.getName().equals(convolution.op().name()))
            .findFirst()
            .orElseThrow()
            .getInput(0);
    return graph.operation(first).output(0).shape().get(3);
  }

  @Test
  void anUnknownWeightIsNamed() {
    try (GraphSession session = placement.open(graph)) {
      assertThatThrownBy(() -> new Weights(session, store).read("nothing"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("`nothing`");
    }
  }

  @Test
  void aBlockBeyondItsStageIsRefused() {
    assertThat(StageTap.of("s1", 3).block(2).name()).isEqualTo("s1/2");
    assertThatThrownBy(() -> StageTap.of("s1", 3).block(3))
        .isInstanceOf(IndexOutOfBoundsException.class)
        .hasMessage("stage `s1` has blocks 0 to 2, found block 3");
  }
}
