package io.radon.runtime.checkpoint;

import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.tensor.GraphSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.exceptions.TensorFlowException;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.train.Restore;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TString;
import org.tensorflow.types.family.TType;

/**
 * Reads all variables of a graph from TensorFlow's own checkpoint format, by operations of the
 * graph (TensorFlow Java's saver would leave resource variables out without a word).
 */
public final class VariableFiles {
  private final Operand<TString> prefix;
  private final Op restore;

  /** Adds the operations for the variables that {@code store} has by now. */
  public VariableFiles(Ops root, VariableStore store) {
    Ops tf = root.withSubScope("checkpoint");
    List<Variable> variables = store.variables();
    String[] names = variables.stream().map(store::fileName).toArray(String[]::new);
    String[] whole = new String[names.length];
    Arrays.fill(whole, "");
    List<Class<? extends TType>> types = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      types.add(TFloat32.class);
    }
    prefix = tf.withName("prefix").placeholder(TString.class, Placeholder.shape(Shape.scalar()));
    Restore restored = tf.train.restore(prefix, tf.array(names), tf.array(whole), types);
    List<Op> assigned = new ArrayList<>();
    for (int i = 0; i < variables.size(); i++) {
      assigned.add(tf.assignVariableOp(variables.get(i).handle(), restored.tensors().get(i)));
    }
    restore = tf.withControlDependencies(assigned).withName("restore").noOp();
  }

  /**
   * Sets all variables from the files behind {@code path}.
   *
   * @throws CheckpointException if they cannot be read, or are those of another network
   */
  public void read(GraphSession session, Path path) {
    try {
      session.run().feed(prefix, path.toString()).target(restore).execute();
    } catch (TensorFlowException e) {
      throw new CheckpointException(
          "cannot read the weights from `"
              + path
              + "`: "
              + firstLine(e)
              + "; they may be another model's, or damaged",
          e);
    }
  }

  private static String firstLine(TensorFlowException e) {
    return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
  }
}
