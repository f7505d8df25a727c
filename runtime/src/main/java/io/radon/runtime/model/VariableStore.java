package io.radon.runtime.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.VarHandleOp;
import org.tensorflow.types.TFloat32;

/** The variables of one graph, by name, in the order they were made; its towers share them. */
public final class VariableStore {
  private static final String AVERAGE = "average";

  private final Ops tf;
  private final Initializer initializer;
  private final Scopes scopes;
  private final Map<String, Variable> byName = new LinkedHashMap<>();

  /**
   * A store without variables.
   *
   * @param tf the root scope of the graph
   * @param initializer how convolution kernels start
   */
  public VariableStore(Ops tf, Initializer initializer) {
    this.tf = tf;
    this.initializer = initializer;
    this.scopes = new Scopes(tf.withSubScope("variables"));
  }

  /** The root scope of the graph the variables are in. */
  public Ops ops() {
    return tf;
  }

  /** All variables, in the order they were made. */
  public List<Variable> variables() {
    return List.copyOf(byName.values());
  }

  /** The variables of one role, in the order they were made. */
  public List<Variable> variables(VariableRole role) {
    List<Variable> chosen = new ArrayList<>();
    for (Variable variable : byName.values()) {
      if (variable.role() == role) {
        chosen.add(variable);
      }
    }
    return chosen;
  }

  /**
   * The variable of that name.
   *
   * @throws IllegalArgumentException if there is none
   */
  public Variable get(String name) {
    Variable variable = byName.get(name);
    if (variable == null) {
      throw new IllegalArgumentException("the network has no variable `" + name + "`");
    }
    return variable;
  }

  /**
   * A variable that belongs to {@code of}, of the same shape, starting from 0. Its name cannot be
   * that of a layer's variable, because no label holds a colon.
   */
  public Variable slot(Variable of, String kind) {
    return variable(
        kind + ":" + of.name(), of.shape(), VariableRole.SLOT, new InitialValue.Constant(0));
  }

  /** The variable that holds the average of another over the steps, starting from 0. */
  public Variable average(Variable of) {
    return slot(of, AVERAGE);
  }

  /**
   * What a variable is called in files. Where averages are kept they have the names of the weights,
   * because whoever reads a trained network wants them.
   */
  public String fileName(Variable variable) {
    String name = variable.name();
    if (name.startsWith(AVERAGE + ":")) {
      return name.substring(AVERAGE.length() + 1);
    }
    return byName.containsKey(AVERAGE + ":" + name) ? "weights:" + name : name;
  }

  /** A variable for a number of the training images, starting from 0. */
  public Variable input(String name, Shape shape) {
    return variable(name, shape, VariableRole.INPUT, new InitialValue.Constant(0));
  }

  Initializer initializer() {
    return initializer;
  }

  /** Gives the variable of that name, made if it is new; its shape and role must not change. */
  Variable variable(String name, Shape shape, VariableRole role, InitialValue initial) {
    Variable known = byName.get(name);
    if (known == null) {
      Variable made = make(name, shape, role, initial);
      byName.put(name, made);
      return made;
    }
    if (!known.isLike(shape, role)) {
      throw new IllegalStateException(
          "variable `" + name + "` has shape " + known.shape() + ", asked for again with " + shape);
    }
    return known;
  }

  private Variable make(String name, Shape shape, VariableRole role, InitialValue initial) {
    Ops at = scopes.at(name.replace(':', '/'));
    // The shared name is given: without it every handle of a graph would mean the same resource.
    VarHandleOp handle =
        at.withName("handle").varHandleOp(TFloat32.class, shape, VarHandleOp.sharedName(name));
    Operand<TFloat32> read = at.withName("read").readVariableOp(handle, TFloat32.class);
    Operand<TFloat32> written =
        at.withName("written").placeholder(TFloat32.class, Placeholder.shape(shape));
    Op assign = at.withName("assign").assignVariableOp(handle, written);
    return new Variable(name, shape, role, initial, handle, read, written, assign);
  }
}
