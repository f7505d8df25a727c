package io.radon.runtime.train;

import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableRole;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.optim.Averaging;
import io.radon.runtime.optim.Learned;
import io.radon.runtime.tensor.GraphRun;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Op;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TBool;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt64;

/**
 * What a step does to the variables of a graph: gradients, their sums over several batches, the
 * optimizer, running statistics and averages, in this order.
 */
final class WeightUpdates {
  private static final String SUM = "gradients";

  private final Ops tf;
  private final VariableStore store;
  private final TrainingConfig config;
  private final Operand<TFloat32> rate;
  private final Operand<TInt64> step;
  private final Op update;
  private final List<Op> copies = new ArrayList<>();
  private @Nullable Op gather;
  private @Nullable Operand<TFloat32> kept;

  /**
   * Adds the operations.
   *
   * @param rate a scalar that is fed
   * @param step a scalar that is fed
   * @param learning the tower whose loss falls
   * @param averaged the variables of which averages are kept
   */
  WeightUpdates(
      Ops tf,
      VariableStore store,
      TrainingConfig config,
      Operand<TFloat32> rate,
      Operand<TInt64> step,
      Layers learning,
      Operand<TFloat32> loss,
      Set<Variable> averaged) {
    this.tf = tf;
    this.store = store;
    this.config = config;
    this.rate = rate;
    this.step = step;
    List<Learned> learned = learned(learning, loss);
    if (config.accumulate() > 1) {
      learned = summed(learned, learning);
    }
    List<Op> all =
        new ArrayList<>(
            config
                .optimizer()
                .updates(tf, store, config.clipping().apply(tf, learned), updateNumber()));
    all.addAll(learning.updates());
    Averaging averaging = config.averaging();
    update =
        averaging.isNone()
            ? tf.withControlDependencies(all).withName("step").noOp()
            : average(tf.withControlDependencies(all), averaged);
  }

  /** Has a run do the step of that number. */
  GraphRun target(GraphRun run, long number) {
    int batches = config.accumulate();
    if (gather != null && (number + 1) % batches != 0) {
      return run.target(gather);
    }
    GraphRun fed =
        kept == null ? run : run.feed(kept, (float) config.averaging().keptAt(number / batches));
    return fed.target(update);
  }

  /** Copies the weights into their averages, if there are any. */
  void beginAverages(GraphRun run) {
    if (!copies.isEmpty()) {
      copies.forEach(run::target);
      run.execute();
    }
  }

  private List<Learned> learned(Layers learning, Operand<TFloat32> loss) {
    Map<Variable, Operand<TFloat32>> reads = new LinkedHashMap<>();
    learning
        .reads()
        .forEach(
            (variable, read) -> {
              if (variable.role() == VariableRole.TRAINABLE
                  && !config.fineTuning().isFrozen(variable.name())) {
                reads.put(variable, read);
              }
            });
    if (reads.isEmpty()) {
      throw new IllegalArgumentException(
          "all parts with weights are frozen: expected one that learns, such as the head");
    }
    var derivatives = tf.gradients(loss, reads.values());
    Function<Variable, Operand<TFloat32>> rates = rates(config.fineTuning());
    List<Learned> learned = new ArrayList<>();
    reads.forEach(
        (variable, read) ->
            learned.add(
                new Learned(
                    variable, read, derivatives.dy(learned.size()), rates.apply(variable))));
    return learned;
  }

  /** The rate of each variable; without factors, the very placeholder, so that no bit changes. */
  private Function<Variable, Operand<TFloat32>> rates(FineTuning tuning) {
    Map<Double, Operand<TFloat32>> made = new HashMap<>();
    made.put(1.0, rate);
    return variable ->
        made.computeIfAbsent(
            tuning.factor(variable.name()),
            factor -> tf.math.mul(rate, tf.constant(factor.floatValue())));
  }

  /** How often the weights changed before; without accumulation, the very placeholder. */
  private Operand<TInt64> updateNumber() {
    return config.accumulate() == 1
        ? step
        : tf.math.floorDiv(step, tf.constant((long) config.accumulate()));
  }

  /**
   * Mean gradients over several batches. The sums live in variables, so that a run can stop between
   * two batches of one update.
   */
  private List<Learned> summed(List<Learned> learned, Layers learning) {
    Operand<TInt64> count = tf.constant((long) config.accumulate());
    Operand<TBool> first = tf.math.equal(tf.math.floorMod(step, count), tf.constant(0L));
    Operand<TFloat32> share = tf.constant(1f / config.accumulate());
    List<Learned> means = new ArrayList<>();
    List<Op> sums = new ArrayList<>();
    for (Learned each : learned) {
      Variable sum = store.slot(each.variable(), SUM);
      Operand<TFloat32> read = tf.readVariableOp(sum.handle(), TFloat32.class);
      Operand<TFloat32> now = tf.select(first, each.gradient(), tf.math.add(read, each.gradient()));
      sums.add(tf.assignVariableOp(sum.handle(), now));
      means.add(new Learned(each.variable(), each.value(), tf.math.mul(now, share), each.rate()));
    }
    sums.addAll(learning.updates());
    gather = tf.withControlDependencies(sums).withName("gather").noOp();
    return means;
  }

  /** Runs after the weights have changed, and reads them anew. */
  private Op average(Ops after, Set<Variable> averaged) {
    Operand<TFloat32> share =
        tf.withName("kept").placeholder(TFloat32.class, Placeholder.shape(Shape.scalar()));
    kept = share;
    Operand<TFloat32> fresh = tf.math.sub(tf.constant(1f), share);
    List<Op> averages = new ArrayList<>();
    for (Variable variable : averaged) {
      Variable average = store.average(variable);
      copies.add(tf.assignVariableOp(average.handle(), variable.read()));
      Operand<TFloat32> weight = after.readVariableOp(variable.handle(), TFloat32.class);
      Operand<TFloat32> before = after.readVariableOp(average.handle(), TFloat32.class);
      averages.add(
          tf.assignVariableOp(
              average.handle(),
              tf.math.add(tf.math.mul(before, share), tf.math.mul(weight, fresh))));
    }
    return tf.withControlDependencies(averages).withName("step").noOp();
  }
}
