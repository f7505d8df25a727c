package io.radon.runtime.train;

import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Variable;
import io.radon.runtime.tensor.GraphRun;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * How much the 3x3 layers of a tower respond: the standard deviation of what each one's batch norm
 * gives (He et al. 2015, Figure 7). It is computed only when asked for.
 */
final class ResponseDeviations {
  private final List<String> names;
  private final @Nullable Operand<TFloat32> all;

  private ResponseDeviations(List<String> names, @Nullable Operand<TFloat32> all) {
    this.names = names;
    this.all = all;
  }

  static ResponseDeviations of(Ops tf, Layers tower) {
    Set<String> kernels = new TreeSet<>();
    for (Variable variable : tower.reads().keySet()) {
      Shape shape = variable.shape();
      if (shape.numDimensions() == 4 && shape.get(0) == 3 && shape.get(1) == 3) {
        kernels.add(variable.name());
      }
    }
    List<String> names = new ArrayList<>();
    List<Operand<TFloat32>> values = new ArrayList<>();
    tower
        .batchNorms()
        .forEach(
            (name, output) -> {
              // The norm of a layer stands beside its kernel; so do second ones, `norm2`.
              if (kernels.contains(name.replaceAll("norm(\\d*)$", "conv$1/kernel"))) {
                names.add(name.replaceAll("/norm(\\d*)$", "$1"));
                values.add(deviation(tf, output));
              }
            });
    return new ResponseDeviations(names, values.isEmpty() ? null : tf.stack(values));
  }

  private static Operand<TFloat32> deviation(Ops tf, Operand<TFloat32> values) {
    int[] axes = new int[values.shape().numDimensions()];
    for (int i = 0; i < axes.length; i++) {
      axes[i] = i;
    }
    var over = tf.constant(axes);
    Operand<TFloat32> centred = tf.math.sub(values, tf.math.mean(values, over));
    return tf.math.sqrt(tf.math.mean(tf.math.square(centred), over));
  }

  /** The deviations by layer, in their order. */
  Map<String, Float> values(GraphRun run) {
    Map<String, Float> values = new LinkedHashMap<>();
    if (all == null) {
      return values;
    }
    float[] deviations = run.fetch(all).floats().get(0);
    for (int i = 0; i < deviations.length; i++) {
      values.put(names.get(i), deviations[i]);
    }
    return values;
  }
}
