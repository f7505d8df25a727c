package io.radon.runtime.train;

import io.radon.runtime.model.Layers;
import io.radon.runtime.model.VariableRole;
import io.radon.runtime.tensor.GraphRun;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Operand;
import org.tensorflow.Output;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/**
 * Finds where in a tower that learns the numbers stop being finite. It adds operations to the
 * graph, which would be too slow for a run that goes on.
 *
 * <p>Outputs are looked at in the order in which they are computed, so that the first one is where
 * it began. Gradients are computed from the loss back, so there it is the last one.
 */
final class NonFiniteSearch {
  private static final String TOWER = "training/";
  private static final String READ = "/read";

  private final List<String> outputs = new ArrayList<>();
  private final List<String> variables = new ArrayList<>();
  private final Operand<TFloat32> flags;
  private final Operand<TFloat32> sizes;

  /**
   * Adds the operations.
   *
   * @param loss a scalar, the loss of {@code learning}
   */
  NonFiniteSearch(Graph graph, Ops tf, Layers learning, Operand<TFloat32> loss) {
    List<Operand<TFloat32>> finite = new ArrayList<>();
    List<Operand<TFloat32>> largest = new ArrayList<>();
    for (Operand<TFloat32> output : outputs(graph)) {
      outputs.add(output.op().name().substring(TOWER.length()));
      Operand<TFloat32> values = tf.reshape(output, tf.array(-1));
      finite.add(finite(tf, values));
      largest.add(tf.max(tf.math.abs(values), tf.constant(0)));
    }
    List<Operand<TFloat32>> reads = new ArrayList<>();
    learning
        .reads()
        .forEach(
            (variable, read) -> {
              if (variable.role() == VariableRole.TRAINABLE) {
                variables.add(variable.name());
                reads.add(read);
              }
            });
    var gradients = tf.gradients(loss, reads);
    for (int i = 0; i < reads.size(); i++) {
      Operand<TFloat32> gradient = gradients.dy(i);
      finite.add(finite(tf, tf.reshape(gradient, tf.array(-1))));
    }
    flags = tf.stack(finite);
    sizes = tf.stack(largest);
  }

  private static List<Operand<TFloat32>> outputs(Graph graph) {
    List<Operand<TFloat32>> outputs = new ArrayList<>();
    for (Iterator<GraphOperation> all = graph.operations(); all.hasNext(); ) {
      GraphOperation operation = all.next();
      if (operation.name().startsWith(TOWER) && operation.numOutputs() > 0) {
        Output<?> output = operation.output(0);
        if (output.type().equals(TFloat32.class)) {
          outputs.add(output.expect(TFloat32.class));
        }
      }
    }
    return outputs;
  }

  /** 1 where all values are finite, else 0. */
  private static Operand<TFloat32> finite(Ops tf, Operand<TFloat32> values) {
    return tf.min(tf.dtypes.cast(tf.math.isFinite(values), TFloat32.class), tf.constant(0));
  }

  /**
   * Computes the tower once more, and changes nothing.
   *
   * @param run feeds the batch, the step and what else the tower needs
   * @return the place in words, such as {@code in the output of layer `s1/0/conv1`}
   */
  Optional<String> first(GraphRun run) {
    float[] found = run.fetch(flags).floats().get(0);
    String layer = "";
    for (int i = 0; i < outputs.size(); i++) {
      String name = outputs.get(i);
      int slash = name.lastIndexOf('/');
      boolean read = name.endsWith(READ);
      if (found[i] == 0) {
        return Optional.of(
            read
                ? "in the weights `" + name.substring(0, slash) + "`"
                : slash < 0
                    ? "behind layer `" + layer + "`, in " + name
                    : "in the output of layer `" + name.substring(0, slash) + "`");
      }
      layer = slash < 0 || read ? layer : name.substring(0, slash);
    }
    for (int i = variables.size() - 1; i >= 0; i--) {
      if (found[outputs.size() + i] == 0) {
        return Optional.of("in the gradient of `" + variables.get(i) + "`");
      }
    }
    return Optional.empty();
  }

  /** The largest value of the tower and its place, in words. */
  String largest(GraphRun run) {
    float[] found = run.fetch(sizes).floats().get(0);
    int most = 0;
    for (int i = 1; i < found.length; i++) {
      most = found[i] > found[most] ? i : most;
    }
    String name = outputs.get(most);
    int slash = name.lastIndexOf('/');
    return String.format(
        Locale.ROOT,
        "the largest value is %.2g, %s `%s`",
        found[most],
        name.endsWith(READ) ? "of the weights" : "in the output of layer",
        slash < 0 ? name : name.substring(0, slash));
  }
}
