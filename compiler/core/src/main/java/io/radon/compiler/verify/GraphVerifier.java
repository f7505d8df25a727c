package io.radon.compiler.verify;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.lower.LoweredModel;
import java.util.List;

/**
 * Looks for the compiler's own bugs, between its stages: what no spec can bring about, however
 * wrong it is. Tests always run it; users can.
 */
public final class GraphVerifier {
  private static final List<GraphInvariant> GRAPH =
      List.of(
          new SingleAssignment(),
          new ShapesAgree(),
          new OpsComplete(),
          new ArgumentsDeclared(),
          new NamesSpelled());

  private static final List<LoweredInvariant> LOWERED = List.of(new CallsFit(), new ScopesHold());

  private GraphVerifier() {}

  /**
   * Checks an elaborated model.
   *
   * @throws CompilerBugException naming all that is broken
   */
  public static void verify(ModelGraph graph) {
    Violations violations = new Violations();
    GRAPH.forEach(invariant -> invariant.check(graph, violations));
    violations.raise(graph.name());
  }

  /**
   * Checks a lowered model, also against the graph that it was.
   *
   * @throws CompilerBugException naming all that is broken
   */
  public static void verify(LoweredModel model) {
    Violations violations = new Violations();
    LOWERED.forEach(invariant -> invariant.check(model, violations));
    if (violations.none()) {
      new SameNetwork().check(model, violations);
    }
    violations.raise(model.graph().name());
  }
}
