package io.radon.compiler.lower;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** The shapes of what nodes give. */
final class NodeShapes {
  private NodeShapes() {}

  static Shape of(GraphNode node) {
    return node.accept(
        new GraphVisitor<Shape>() {
          @Override
          public Shape visitOp(OpNode op) {
            return op.shape();
          }

          @Override
          public Shape visitBlockCall(BlockCall call) {
            return call.block().output();
          }
        });
  }

  /** The shapes of all nodes of a body, in order. */
  static List<Shape> of(Body body) {
    List<Shape> shapes = new ArrayList<>();
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        shapes.add(of(node));
      }
    }
    return shapes;
  }
}
