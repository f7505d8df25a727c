package io.radon.dsl;

import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A flow with a label, a checked shape, or both; perhaps a stage. */
public final class FlowStatement implements io.radon.dsl.Statement {
  private final CallSite site;
  private final boolean stage;
  private final @Nullable String label;
  private final Flow flow;
  private final @Nullable Value shape;

  FlowStatement(
      CallSite site, boolean stage, @Nullable String label, Flow flow, @Nullable Value shape) {
    this.site = site;
    this.stage = stage;
    this.label = label;
    this.flow = flow;
    this.shape = shape;
  }

  /** The flow with a checked shape, {@code => 56x56x64}; one number is a vector's. */
  public FlowStatement shape(int... sizes) {
    return shape(Values.shape(sizes));
  }

  /**
   * The flow with a checked shape: a size, a number, or a list in which {@code any()} is any size.
   */
  public FlowStatement shape(Value shape) {
    return new FlowStatement(site, stage, label, flow, shape);
  }

  /**
   * What the flow gives, as the first step of another: {@code stem -> conv(3x3, 16)}.
   *
   * @throws IllegalStateException if the flow has no label
   */
  public Step output() {
    String name = label;
    if (name == null) {
      throw new IllegalStateException("a flow without a label can't be named: expected a label");
    }
    return Call.plain(name);
  }

  @Override
  public Node<Statement> statement() {
    String name = label;
    Node<io.radon.compiler.syntax.Flow> body = flow.flow();
    Node<Expr> checked = shape == null ? null : shape.expression();
    List<Node<?>> parts = new ArrayList<>(List.of(body));
    if (checked != null) {
      parts.add(checked);
    }
    return Node.of(
        site,
        parts,
        (span, origins) ->
            new FlowStmt(
                span,
                stage,
                name == null ? null : Identifiers.name(name, origins),
                body.build(origins),
                checked == null ? null : checked.build(origins)));
  }
}
