package io.radon.runtime.transfer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tensorflow.proto.GraphDef;
import org.tensorflow.proto.NodeDef;

/**
 * Whether average pools stand before the projections of shortcuts. Weights don't show it, and timm
 * counts a pool when it numbers the projection.
 */
final class ShortcutPools {
  private final Map<String, NodeDef> nodes = new HashMap<>();

  private ShortcutPools(GraphDef graph) {
    graph.getNodeList().forEach(node -> nodes.put(node.getName(), node));
  }

  /** Whether any of the convolutions at {@code layers} is fed by an average pool. */
  static boolean precede(GraphDef graph, List<String> layers) {
    if (layers.isEmpty()) {
      return false;
    }
    ShortcutPools pools = new ShortcutPools(graph);
    Set<String> wanted = new HashSet<>();
    layers.forEach(layer -> wanted.add("inference/" + layer));
    return graph.getNodeList().stream()
        .filter(node -> node.getOp().equals("Conv2D") && wanted.contains(parent(node.getName())))
        .anyMatch(pools::isPooled);
  }

  /** Looks back through what only pads, slices or scales. */
  private boolean isPooled(NodeDef convolution) {
    Deque<String> open = new ArrayDeque<>();
    open.add(input(convolution, 0));
    for (int looked = 0; looked < 8 && !open.isEmpty(); looked++) {
      NodeDef node = nodes.get(open.remove());
      if (node == null) {
        continue;
      }
      switch (node.getOp()) {
        case "AvgPool" -> {
          return true;
        }
        case "Pad", "PadV2", "Mul", "RealDiv", "Div", "StridedSlice", "Squeeze", "ExpandDims" ->
            open.add(input(node, 0));
        default -> {
          // another layer begins
        }
      }
    }
    return false;
  }

  private static String parent(String name) {
    return name.substring(0, Math.max(name.lastIndexOf('/'), 0));
  }

  private static String input(NodeDef node, int index) {
    String input = node.getInputCount() > index ? node.getInput(index) : "";
    int colon = input.indexOf(':');
    return colon < 0 ? input : input.substring(0, colon);
  }
}
