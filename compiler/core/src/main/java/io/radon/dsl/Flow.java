package io.radon.dsl;

import io.radon.compiler.syntax.Step;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Steps that follow one another, {@code a -> b -> c}. */
public final class Flow implements Chain {
  private final Node<io.radon.compiler.syntax.Flow> node;
  private final List<io.radon.dsl.Step> steps;

  Flow(@Nullable CallSite site, List<? extends io.radon.dsl.Step> steps) {
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a flow needs a step: expected at least one, found none");
    }
    List<Node<Step>> nodes = steps.stream().map(io.radon.dsl.Step::step).toList();
    this.steps = List.copyOf(steps);
    this.node =
        Node.of(
            site,
            nodes,
            (span, origins) -> new io.radon.compiler.syntax.Flow(span, Node.build(nodes, origins)));
  }

  List<io.radon.dsl.Step> steps() {
    return steps;
  }

  @Override
  public Node<io.radon.compiler.syntax.Flow> flow() {
    return node;
  }

  /** The flow with a checked shape, {@code => 56x56x64}; one number is a vector's. */
  public FlowStatement shape(int... sizes) {
    return shape(Values.shape(sizes));
  }

  /** The flow with a checked shape: a size, or a list in which {@code any()} is any size. */
  public FlowStatement shape(Value shape) {
    return new FlowStatement(CallSite.here(), false, null, this, shape);
  }

  FlowStatement labelled(boolean stage, String label) {
    return new FlowStatement(CallSite.here(), stage, label, this, null);
  }
}
