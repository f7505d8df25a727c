package io.radon.runtime.model;

import java.util.function.BiFunction;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/** What layers give for an input and weights that follow formulas. */
public final class ForwardRun {
  private ForwardRun() {}

  /**
   * The output in a training tower: the i-th number of the input is sin(0.7 i), that of a variable
   * 0.6 cos(0.9 i).
   *
   * @param shape of the input: count, height, width, channels
   */
  public static float[] output(
      Shape shape, BiFunction<Layers, Operand<TFloat32>, Operand<TFloat32>> layers) {
    try (LayerProbe probe = new LayerProbe(shape, layers)) {
      float[] image = probe.image();
      for (int i = 0; i < image.length; i++) {
        image[i] = (float) Math.sin(0.7 * i);
      }
      for (Variable variable : probe.trainable()) {
        float[] values = new float[variable.size()];
        for (int i = 0; i < values.length; i++) {
          values[i] = (float) (0.6 * Math.cos(0.9 * i));
        }
        probe.weights().write(variable.name(), values);
      }
      return probe.output();
    }
  }
}
