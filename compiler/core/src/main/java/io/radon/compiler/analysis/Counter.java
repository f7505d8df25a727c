package io.radon.compiler.analysis;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import java.util.IdentityHashMap;

/** Adds up layers, each block once however often it is called. */
final class Counter implements GraphVisitor<Counts> {
  private final IdentityHashMap<BlockInstance, Counts> known = new IdentityHashMap<>();

  Counts count(Body body) {
    Counts sum = Counts.NONE;
    for (Section section : body.sections()) {
      sum = sum.plus(count(section));
    }
    return sum;
  }

  Counts count(Section section) {
    Counts sum = Counts.NONE;
    for (GraphNode node : section.nodes()) {
      sum = sum.plus(node.accept(this));
    }
    return sum;
  }

  @Override
  public Counts visitOp(OpNode node) {
    OpDefinition op = OpCatalog.op(node.op());
    return new Counts(op.trainable(node), op.multiplyAdds(node), 1);
  }

  @Override
  public Counts visitBlockCall(BlockCall node) {
    Counts counts = known.get(node.block());
    if (counts == null) {
      counts = count(node.block().body());
      if (counts.layers() == 0) {
        // An empty block is work as well: doubled often enough it is more than any machine does.
        counts = counts.plus(new Counts(0, 0, 1));
      }
      known.put(node.block(), counts);
    }
    return counts;
  }
}
