package io.radon.compiler.analysis;

import static io.radon.compiler.op.OpDefinition.side;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows the main path: of a product the factor that the others are spread over, of a sum or a
 * concatenation the deepest branch, where the weights of a shortcut don't count.
 */
final class PathTracer {
  private static final String SHORTCUT = "shortcut";

  private final IdentityHashMap<BlockInstance, Path> known = new IdentityHashMap<>();

  Path trace(Body body) {
    Map<ValueRef, Path> paths = new HashMap<>();
    Map<ValueRef, Shape> shapes = new HashMap<>();
    paths.put(new ValueRef(0), Path.START);
    shapes.put(new ValueRef(0), body.input());
    Step step = new Step(paths, shapes);
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        paths.put(node.output(), node.accept(step));
      }
    }
    return at(paths, body.output());
  }

  private static <V> V at(Map<ValueRef, V> values, ValueRef value) {
    V found = values.get(value);
    if (found == null) {
      throw new IllegalStateException("value " + value.id() + " is used before it is made");
    }
    return found;
  }

  private final class Step implements GraphVisitor<Path> {
    private final Map<ValueRef, Path> paths;
    private final Map<ValueRef, Shape> shapes;

    Step(Map<ValueRef, Path> paths, Map<ValueRef, Shape> shapes) {
      this.paths = paths;
      this.shapes = shapes;
    }

    @Override
    public Path visitOp(OpNode node) {
      List<Path> in = new ArrayList<>();
      List<Shape> sizes = new ArrayList<>();
      for (ValueRef input : node.inputs()) {
        in.add(at(paths, input));
        sizes.add(at(shapes, input));
      }
      shapes.put(node.output(), node.shape());
      Path path = in.get(0);
      if (node.op().equals("mul")) {
        return in.get(OpCatalog.mainOperand(sizes));
      }
      for (Path other : in) {
        path = path.meeting(other);
      }
      if (OpCatalog.op(node.op()).isGlobal()) {
        return path.pool();
      }
      if (OpCatalog.op(node.op()).weighted() && !inShortcut(node.name())) {
        path = path.deeper();
      }
      long dilation = number(node, "dilation");
      return path.window(
          (side(node, "kernel", "_height", 1) - 1) * dilation + 1,
          (side(node, "kernel", "_width", 1) - 1) * dilation + 1,
          side(node, "stride", "_height", 1),
          side(node, "stride", "_width", 1));
    }

    @Override
    public Path visitBlockCall(BlockCall node) {
      Path inner = known.get(node.block());
      if (inner == null) {
        inner = trace(node.block().body());
        known.put(node.block(), inner);
      }
      shapes.put(node.output(), node.block().output());
      return at(paths, node.input()).then(inner);
    }
  }

  /** Whether a part of the path but the last is {@code shortcut} or {@code shortcut2}. */
  static boolean inShortcut(String name) {
    int start = 0;
    for (int end = name.indexOf('/'); end >= 0; end = name.indexOf('/', start)) {
      int digits = start + SHORTCUT.length();
      if (name.startsWith(SHORTCUT, start)) {
        while (digits < end && Character.isDigit(name.charAt(digits))) {
          digits++;
        }
        if (digits == end) {
          return true;
        }
      }
      start = end + 1;
    }
    return false;
  }

  private static long number(OpNode node, String attribute) {
    return node.attributes().get(attribute) instanceof IntAttribute found ? found.value() : 1;
  }
}
