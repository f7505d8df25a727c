package io.radon.compiler.lower;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.OpNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds calls that differ in nothing but their index, each taking what the one before gives. */
final class CallRun {
  private CallRun() {}

  /** The run that begins at {@code start}; empty if no call stands there. */
  static List<BlockCall> at(
      List<GraphNode> nodes, int start, BodyContext context, Map<Integer, Integer> uses) {
    List<BlockCall> run = new ArrayList<>();
    for (GraphNode node : nodes.subList(start, nodes.size())) {
      Optional<BlockCall> call = call(node);
      if (call.isEmpty() || (!run.isEmpty() && !follows(run, call.get(), context, uses))) {
        break;
      }
      run.add(call.get());
    }
    return run;
  }

  private static boolean follows(
      List<BlockCall> run, BlockCall next, BodyContext context, Map<Integer, Integer> uses) {
    BlockCall last = run.get(run.size() - 1);
    return next.input().equals(last.output())
        && uses.getOrDefault(last.output().id(), 0) == 1
        && IndexedName.of(last.name()).isFollowedBy(IndexedName.of(next.name()))
        && context.method(last).equals(context.method(next))
        && context.arguments(last).equals(context.arguments(next));
  }

  private static Optional<BlockCall> call(GraphNode node) {
    return node.accept(
        new GraphVisitor<Optional<BlockCall>>() {
          @Override
          public Optional<BlockCall> visitOp(OpNode op) {
            return Optional.empty();
          }

          @Override
          public Optional<BlockCall> visitBlockCall(BlockCall call) {
            return Optional.of(call);
          }
        });
  }
}
