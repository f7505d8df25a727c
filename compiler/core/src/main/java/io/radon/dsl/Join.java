package io.radon.dsl;

import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.Callee;
import io.radon.compiler.syntax.JoinCallee;
import java.util.ArrayList;
import java.util.List;

/** Branches that start from the same value and are joined: {@code add { a | b }}. */
public final class Join extends Step.Single {
  private final CallSite site;
  private final String name;
  private final List<Argument> arguments;
  private final List<? extends Branch> branches;

  Join(CallSite site, String name, List<Argument> arguments, List<? extends Branch> branches) {
    if (branches.isEmpty()) {
      throw new IllegalArgumentException(
          "`" + name + "` needs a branch: expected at least one, found none");
    }
    this.site = site;
    this.name = Identifiers.checked("join", name);
    this.arguments = List.copyOf(arguments);
    this.branches = List.copyOf(branches);
  }

  /** The same with arguments, {@code residual(drop: 0.1) { … }}. */
  public Join with(Argument... given) {
    return new Join(CallSite.here(), name, List.of(given), branches);
  }

  @Override
  CallSite site() {
    return site;
  }

  @Override
  Node<Callee> callee() {
    List<Node<io.radon.compiler.syntax.Argument>> given =
        arguments.stream().map(Argument::node).toList();
    List<Node<Body>> bodies = branches.stream().<Node<Body>>map(Branch::branch).toList();
    List<Node<?>> parts = new ArrayList<>(given);
    parts.addAll(bodies);
    return Node.of(
        site,
        parts,
        (span, origins) ->
            new JoinCallee(
                span,
                Identifiers.name(name, origins),
                Node.build(given, origins),
                Node.build(bodies, origins)));
  }
}
