package io.radon.runtime.optim;

import io.radon.runtime.model.VariableStore;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TInt64;

/** A rule that changes weights by their gradients. Its text is its spelling in a recipe. */
public sealed interface Optimizer permits Sgd, Adam, Lamb {
  /**
   * Adds the updates of one step to the graph.
   *
   * @param tf where to add them
   * @param store makes what the rule remembers of each variable
   * @param learned the variables, in order
   * @param step the number of the step, a scalar, from 0
   * @return what must run to change the variables
   */
  List<Op> updates(Ops tf, VariableStore store, List<Learned> learned, Operand<TInt64> step);
}
