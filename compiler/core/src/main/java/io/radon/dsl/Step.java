package io.radon.dsl;

import io.radon.compiler.syntax.Callee;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowExpr;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A step of a flow: {@code count * callee / stride}. */
public abstract non-sealed class Step extends Value implements Chain {
  Step() {}

  /** What the step does, without count and stride. */
  abstract Node<Callee> callee();

  abstract @Nullable Value count();

  abstract @Nullable Value strides();

  /** The step with a stride, {@code / 2}; of a repetition its first block has it. */
  public final Step stride(int stride) {
    return stride(Values.number(stride));
  }

  /** The step with a stride for each dimension, {@code / 2x1}. */
  public final Step stride(int height, int width) {
    return stride(Values.size(height, width));
  }

  /** The step with a stride, {@code / stride}. */
  public final Step stride(Value stride) {
    if (strides() != null) {
      throw new IllegalArgumentException("the step has a stride already: expected one at most");
    }
    return new Repeated(CallSite.here(), this, count(), stride);
  }

  /** The tree of the step. */
  public final Node<io.radon.compiler.syntax.Step> step() {
    Node<Callee> callee = callee();
    Node<Expr> count = expression(count());
    Node<Expr> stride = expression(strides());
    List<Node<?>> parts = new ArrayList<>(List.of(callee));
    if (count != null) {
      parts.add(count);
    }
    if (stride != null) {
      parts.add(stride);
    }
    return Node.of(
        site(),
        parts,
        (span, origins) ->
            new io.radon.compiler.syntax.Step(
                span,
                count == null ? null : count.build(origins),
                callee.build(origins),
                stride == null ? null : stride.build(origins)));
  }

  /** The line of the whole step. */
  @Nullable CallSite site() {
    return callee().site();
  }

  private static @Nullable Node<Expr> expression(@Nullable Value value) {
    return value == null ? null : value.expression();
  }

  @Override
  public final Node<io.radon.compiler.syntax.Flow> flow() {
    return new Flow(site(), List.of(this)).flow();
  }

  @Override
  public Node<Expr> expression() {
    Node<io.radon.compiler.syntax.Flow> flow = flow();
    return Node.of(
        flow.site(), List.of(flow), (span, origins) -> new FlowExpr(span, flow.build(origins)));
  }

  /** Another step with a count or a stride. */
  static final class Repeated extends Step {
    private final CallSite site;
    private final Step of;
    private final @Nullable Value count;
    private final @Nullable Value stride;

    Repeated(CallSite site, Step of, @Nullable Value count, @Nullable Value stride) {
      this.site = site;
      this.of = of;
      this.count = count;
      this.stride = stride;
    }

    @Override
    Node<Callee> callee() {
      return of.callee();
    }

    @Override
    @Nullable Value count() {
      return count;
    }

    @Override
    @Nullable Value strides() {
      return stride;
    }

    @Override
    CallSite site() {
      return site;
    }
  }

  /** A step without count and stride. */
  abstract static class Single extends Step {
    @Override
    final @Nullable Value count() {
      return null;
    }

    @Override
    final @Nullable Value strides() {
      return null;
    }
  }
}
