package io.radon.runtime.model;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * Layers' gradients against central differences, of their input and of their weights: how far apart
 * the two are at the worst place, as a share of the largest derivative by the same value.
 */
public final class GradientCheck {
  /** What goes into the layers. */
  public static final Shape INPUT = Shape.of(2, 7, 6, 4);

  /**
   * What may lie between a right gradient and its differences. The worst of all layers is the
   * sigmoid at 0.0042: its slope is 0.25, and its 336 values add up to 170, of which 32 bits keep
   * five digits. Without the sigmoids the worst is batch norm at 0.0011.
   */
  public static final double BOUND = 0.01;

  private static final float STEP = 4e-3f;
  private static final int PROBES = 12;

  private GradientCheck() {}

  /** The worst of all values that are trained, and of the input. */
  public static double worst(BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers) {
    try (LayerProbe probe = new LayerProbe(INPUT, layers)) {
      List<float[]> gradients = probe.gradients();
      double worst = worst(probe, gradients.get(0), probe.image(), values -> {});
      for (int i = 0; i < probe.trainable().size(); i++) {
        String variable = probe.trainable().get(i).name();
        worst =
            Math.max(
                worst,
                worst(
                    probe,
                    gradients.get(i + 1),
                    probe.weights().read(variable),
                    values -> probe.weights().write(variable, values)));
      }
      return worst;
    }
  }

  private static double worst(
      LayerProbe probe, float[] gradient, float[] values, Consumer<float[]> write) {
    double scale = 0;
    for (float each : gradient) {
      scale = Math.max(scale, Math.abs(each));
    }
    int stride = Math.max(1, values.length / PROBES);
    double worst = 0;
    for (int i = 0; i < values.length; i += stride) {
      float before = values[i];
      double above = score(probe, values, i, before + STEP, write);
      double below = score(probe, values, i, before - STEP, write);
      values[i] = before;
      write.accept(values);
      worst = Math.max(worst, Math.abs((above - below) / (2 * STEP) - gradient[i]));
    }
    // A value that nothing depends on is no value to check.
    return scale == 0 ? Double.POSITIVE_INFINITY : worst / scale;
  }

  private static double score(
      LayerProbe probe, float[] values, int place, float value, Consumer<float[]> write) {
    values[place] = value;
    write.accept(values);
    return probe.score();
  }
}
