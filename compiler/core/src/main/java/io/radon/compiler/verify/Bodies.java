package io.radon.compiler.verify;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** The bodies of a model, each once. */
final class Bodies {
  private final List<BlockInstance> blocks = new ArrayList<>();
  private final Set<BlockInstance> seen = Collections.newSetFromMap(new IdentityHashMap<>());

  private Bodies() {}

  /** The blocks that a model reaches. */
  static List<BlockInstance> blocks(ModelGraph graph) {
    Bodies bodies = new Bodies();
    bodies.collect(graph.body());
    return bodies.blocks;
  }

  /** The model's own body, then those of its blocks. */
  static List<Body> of(ModelGraph graph) {
    List<Body> all = new ArrayList<>();
    all.add(graph.body());
    blocks(graph).forEach(block -> all.add(block.body()));
    return all;
  }

  private void collect(Body body) {
    forEach(
        body,
        op -> {},
        call -> {
          if (seen.add(call.block())) {
            blocks.add(call.block());
            collect(call.block().body());
          }
        });
  }

  /** Visits the nodes of a body in order. */
  static void forEach(Body body, Consumer<OpNode> ops, Consumer<BlockCall> calls) {
    for (Section section : body.sections()) {
      section.nodes().forEach(node -> visit(node, ops, calls));
    }
  }

  static void visit(GraphNode node, Consumer<OpNode> ops, Consumer<BlockCall> calls) {
    node.accept(
        new GraphVisitor<Boolean>() {
          @Override
          public Boolean visitOp(OpNode op) {
            ops.accept(op);
            return true;
          }

          @Override
          public Boolean visitBlockCall(BlockCall call) {
            calls.accept(call);
            return true;
          }
        });
  }
}
