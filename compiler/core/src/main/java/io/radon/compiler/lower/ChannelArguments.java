package io.radon.compiler.lower;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which values of a body have as many channels as a constructor argument says. */
final class ChannelArguments {
  /** Layers whose channels are others than those that enter. */
  private static final Set<String> MIXED = Set.of("concat", "flatten", "reshape", "permute");

  private final Map<Integer, String> arguments = new HashMap<>();

  private ChannelArguments() {}

  static ChannelArguments of(Body body) {
    return of(body, null);
  }

  private static ChannelArguments of(Body body, @Nullable String input) {
    ChannelArguments result = new ChannelArguments();
    result.put(new ValueRef(0), input);
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        result.add(node);
      }
    }
    return result;
  }

  @Nullable String of(ValueRef value) {
    return arguments.get(value.id());
  }

  /** The shape of {@code value}, with the argument that its channels are. */
  ValueShape shape(ValueRef value, Shape shape) {
    return new ValueShape(shape, of(value));
  }

  private void add(GraphNode node) {
    node.accept(
        new GraphVisitor<Void>() {
          @Override
          public Void visitOp(OpNode op) {
            put(op.output(), output(op));
            return null;
          }

          @Override
          public Void visitBlockCall(BlockCall call) {
            Body body = call.block().body();
            put(call.output(), ChannelArguments.of(body, of(call.input())).of(body.output()));
            return null;
          }
        });
  }

  private @Nullable String output(OpNode op) {
    if (op.attributes().get("out") instanceof IntAttribute out) {
      return out.argument();
    }
    if (MIXED.contains(op.op())) {
      return null;
    }
    for (ValueRef input : op.inputs()) {
      if (of(input) != null) {
        return of(input);
      }
    }
    return null;
  }

  private void put(ValueRef value, @Nullable String argument) {
    if (argument != null) {
      arguments.put(value.id(), argument);
    }
  }
}
