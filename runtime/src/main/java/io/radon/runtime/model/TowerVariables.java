package io.radon.runtime.model;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** The variables as one tower sees them: each is read once, under the scope of its layer. */
final class TowerVariables {
  private final VariableStore store;
  private final Scopes scopes;
  private final UnaryOperator<Variable> seen;
  private final Set<String> used = new HashSet<>();
  private final Map<Variable, Operand<TFloat32>> reads = new LinkedHashMap<>();

  /**
   * Variables of {@code store}, read in {@code tower}'s scope.
   *
   * @param seen what is read in the place of a variable
   */
  TowerVariables(VariableStore store, Ops tower, UnaryOperator<Variable> seen) {
    this.store = store;
    this.seen = seen;
    this.scopes = new Scopes(tower);
  }

  Initializer initializer() {
    return store.initializer();
  }

  /** The scope of a layer. */
  Ops at(String layer) {
    return scopes.at(layer);
  }

  /** What was read of each variable, in order. */
  Map<Variable, Operand<TFloat32>> reads() {
    return reads;
  }

  /** The value of a variable that the optimizer changes. */
  Operand<TFloat32> trainable(String name, Shape shape, InitialValue initial) {
    return read(variable(name, shape, VariableRole.TRAINABLE, initial));
  }

  /** The value of a trainable variable that starts from one number. */
  Operand<TFloat32> trainable(String name, int size, double initial) {
    return trainable(name, Shape.of(size), new InitialValue.Constant((float) initial));
  }

  /** A running statistic of a norm. */
  Variable statistic(String name, int size, double initial) {
    return variable(
        name, Shape.of(size), VariableRole.STATISTIC, new InitialValue.Constant((float) initial));
  }

  private Variable variable(String name, Shape shape, VariableRole role, InitialValue initial) {
    if (!used.add(name)) {
      throw new IllegalStateException("variable `" + name + "` is used twice in one tower");
    }
    return store.variable(name, shape, role, initial);
  }

  Operand<TFloat32> read(Variable variable) {
    Operand<TFloat32> read =
        scopes
            .at(variable.name())
            .withName("read")
            .readVariableOp(seen.apply(variable).handle(), TFloat32.class);
    reads.put(variable, read);
    return read;
  }
}
