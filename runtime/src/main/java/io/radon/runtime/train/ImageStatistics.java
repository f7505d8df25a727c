package io.radon.runtime.train;

import io.radon.runtime.data.ChannelStatistics;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.model.Weights;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * The numbers of the training images that image steps need. They are variables, so that a
 * checkpoint has them and a network can be evaluated without the training images.
 */
final class ImageStatistics {
  private static final String CHANNEL_MEANS = "images:channel_means";
  private static final String DEVIATIONS = "images:channel_deviations";
  private static final String PIXEL_MEANS = "images:pixel_means";

  private final Ops tf;
  private final VariableStore store;
  private final ImageSize stored;
  private final Map<String, Operand<TFloat32>> reads = new LinkedHashMap<>();

  ImageStatistics(Ops tf, VariableStore store, ImageSize stored) {
    this.tf = tf;
    this.store = store;
    this.stored = stored;
  }

  /** [channels]. */
  Operand<TFloat32> channelMeans() {
    return read(CHANNEL_MEANS, Shape.of(stored.channels()));
  }

  /** [channels]. */
  Operand<TFloat32> inverseDeviations() {
    return tf.math.reciprocal(read(DEVIATIONS, Shape.of(stored.channels())));
  }

  /** [height, width, channels]. */
  Operand<TFloat32> pixelMeans() {
    return read(PIXEL_MEANS, Shape.of(stored.height(), stored.width(), stored.channels()));
  }

  /** Whether the steps made so far need any number. */
  boolean isNeeded() {
    return !reads.isEmpty();
  }

  /** Sets the variables that are used. */
  void write(Weights weights, ChannelStatistics values) {
    for (String name : reads.keySet()) {
      weights.write(
          name,
          switch (name) {
            case CHANNEL_MEANS -> floats(values.means());
            case DEVIATIONS -> floats(values.deviations());
            case PIXEL_MEANS -> floats(values.pixelMeans());
            default -> throw new IllegalStateException("unknown statistic " + name);
          });
    }
  }

  private Operand<TFloat32> read(String name, Shape shape) {
    return reads.computeIfAbsent(
        name,
        absent -> {
          Variable variable = store.input(absent, shape);
          return tf.readVariableOp(variable.handle(), TFloat32.class);
        });
  }

  private static float[] floats(double[] values) {
    float[] floats = new float[values.length];
    for (int i = 0; i < values.length; i++) {
      floats[i] = (float) values[i];
    }
    return floats;
  }
}
