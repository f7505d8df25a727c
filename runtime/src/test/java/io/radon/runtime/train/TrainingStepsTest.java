package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.LabelTap;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import io.radon.runtime.optim.Averaging;
import io.radon.runtime.optim.Sgd;
import io.radon.runtime.tensor.Device;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** Ten steps of a dense layer, beside PyTorch's: {@code src/test/python/training_steps.py}. */
class TrainingStepsTest {
  private static final Map<String, Object> NUMBERS = numbers();
  private static final Mixing BLENDS = Mixing.of(0.4, 0);
  private static final Mixing RECTANGLES = Mixing.of(0, 1);
  private static final int STEPS = 10;
  private static final int PIXELS = 16;
  private static final int CLASSES = 3;

  /** Of float32 beside float64, as for the optimizers. */
  private static final float CLOSE = 2e-6f;

  static Stream<Arguments> cases() {
    return Stream.of(
        Arguments.of("plain", config()),
        Arguments.of("smoothing", config().labelSmoothing(0.1)),
        Arguments.of("mixup", config().mixing(BLENDS)),
        Arguments.of("cutmix", config().mixing(RECTANGLES)),
        Arguments.of("ema", config().averaging(new Averaging(0.9, false, 1))),
        Arguments.of("accumulate", config().accumulate(2)),
        Arguments.of(
            "all",
            config()
                .labelSmoothing(0.2)
                .mixing(BLENDS)
                .averaging(new Averaging(0.8, false, 1))
                .accumulate(2)));
  }

  private static TrainingConfig.Builder config() {
    return TrainingConfig.builder()
        .optimizer(Sgd.of(0.9, 0.01))
        .seed(1)
        .threads(1)
        .device(Device.CPU);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void tenStepsEqualPyTorchs(String name, TrainingConfig.Builder builder) {
    TrainingConfig config = builder.build();
    Map<?, ?> expected = (Map<?, ?>) Objects.requireNonNull(map("cases").get(name));
    try (TrainingGraph graph =
        new TrainingGraph(Dense.ONE, Dense.ONE.input(), config, config.place())) {
      graph.initialize(1);
      float[] start = floats(NUMBERS.get("start"));
      graph.weights().write("head/dense/kernel", Arrays.copyOf(start, PIXELS * CLASSES));
      graph
          .weights()
          .write("head/dense/bias", Arrays.copyOfRange(start, PIXELS * CLASSES, start.length));
      graph.beginAverages();
      boolean averaged = !config.averaging().isNone();
      for (int step = 0; step < STEPS; step++) {
        graph.train(
            floats(list(NUMBERS.get("images")).get(step)),
            ints(list(NUMBERS.get("labels")).get(step)),
            0.1,
            step);
        close(graph, "", list(expected.get("weights")).get(step), name + ", step " + step);
        // PyTorch's average has the first values of the layer until the first update.
        if (averaged) {
          close(graph, "average:", list(expected.get("averages")).get(step), "step " + step);
        }
      }
    }
  }

  private static void close(
      TrainingGraph graph, String kind, @Nullable Object expected, String where) {
    List<Float> found = new ArrayList<>();
    for (String name : List.of("head/dense/kernel", "head/dense/bias")) {
      for (float value : graph.weights().read(kind + name)) {
        found.add(value);
      }
    }
    float[] right = floats(expected);
    assertThat(found).hasSize(right.length);
    for (int i = 0; i < right.length; i++) {
      assertThat(found.get(i)).as("%s, %s%d", where, kind, i).isCloseTo(right[i], within(CLOSE));
    }
  }

  /** So that PyTorch mixed the same images by the same shares. */
  @Test
  void theDrawsAreThoseOfTheFixture() {
    for (int step = 0; step < STEPS; step++) {
      Map<?, ?> blend = (Map<?, ?>) list(NUMBERS.get("blends")).get(step);
      Mixing.Mix found = BLENDS.draw(1, step, 4, 4, 4);
      assertThat(found.partners()).isEqualTo(ints(blend.get("partners")));
      assertThat(found.share()).isEqualTo(((Number) value(blend, "share")).floatValue());
      Map<?, ?> rectangle = (Map<?, ?>) list(NUMBERS.get("rectangles")).get(step);
      Mixing.Mix cut = RECTANGLES.draw(1, step, 4, 4, 4);
      float[] mask = new float[PIXELS];
      Arrays.fill(mask, 1);
      for (int pixel : ints(rectangle.get("theirs"))) {
        mask[pixel] = 0;
      }
      assertThat(cut.partners()).isEqualTo(ints(rectangle.get("partners")));
      assertThat(cut.mask()).isEqualTo(mask);
    }
  }

  /** A layer whose weights all start from the fixture. */
  private record Dense(String name) implements Network {
    static final Dense ONE = new Dense("Dense");

    @Override
    public ImageSize input() {
      return new ImageSize(4, 4, 1);
    }

    @Override
    public int classes() {
      return CLASSES;
    }

    @Override
    public Operand<TFloat32> forward(Layers nn, Operand<TFloat32> images, Taps taps) {
      var x = nn.flatten(images);
      return taps.put(LabelTap.of("head"), nn.dense("head/dense", x, PIXELS, CLASSES));
    }

    @Override
    public List<TapPoint> taps() {
      return List.of(LabelTap.of("head"));
    }

    @Override
    public String digest() {
      return "sha256:" + "2".repeat(64);
    }

    @Override
    public long parameters() {
      return PIXELS * CLASSES + CLASSES;
    }
  }

  private static Map<String, Object> numbers() {
    try (InputStream in = TrainingStepsTest.class.getResourceAsStream("training_steps.json")) {
      return JSON.std.mapFrom(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<?, ?> map(String key) {
    return (Map<?, ?>) value(NUMBERS, key);
  }

  private static Object value(Map<?, ?> from, String key) {
    return Objects.requireNonNull(from.get(key));
  }

  private static List<?> list(@Nullable Object value) {
    return (List<?>) Objects.requireNonNull(value);
  }

  private static float[] floats(@Nullable Object value) {
    List<?> values = list(value);
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = ((Number) values.get(i)).floatValue();
    }
    return floats;
  }

  private static int[] ints(@Nullable Object value) {
    return list(value).stream().mapToInt(each -> ((Number) each).intValue()).toArray();
  }
}
