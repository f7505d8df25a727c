package io.radon.cli;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;

/** Whether a network adds shortcuts or is plain. */
final class NetworkKind implements GraphVisitor<Boolean> {
  private static final String ADDITION = "add";

  private NetworkKind() {}

  static boolean isResidual(ModelGraph graph) {
    return new NetworkKind().adds(graph.body());
  }

  private boolean adds(Body body) {
    for (Section section : body.sections()) {
      if (section.nodes().stream().anyMatch(node -> node.accept(this))) {
        return true;
      }
    }
    return false;
  }

  @Override
  public Boolean visitOp(OpNode node) {
    return node.op().equals(ADDITION);
  }

  @Override
  public Boolean visitBlockCall(BlockCall node) {
    return adds(node.block().body());
  }
}
