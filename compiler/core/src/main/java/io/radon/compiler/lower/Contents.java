package io.radon.compiler.lower;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The layers and blocks of a block, by name.
 *
 * @param shortcut those on the shortcut, in order
 * @param all each once
 */
record Contents(List<String> shortcut, Set<String> all) {
  static final Contents NONE = new Contents(List.of(), Set.of());

  static Contents of(BlockInstance instance) {
    List<String> shortcut = new ArrayList<>();
    Set<String> all = new LinkedHashSet<>();
    for (Section section : instance.body().sections()) {
      for (GraphNode node : section.nodes()) {
        String kind = kind(node);
        all.add(kind);
        if (Labels.isShortcut(node.name())) {
          shortcut.add(kind);
        }
      }
    }
    return new Contents(shortcut, all);
  }

  boolean adds() {
    return all.contains("add");
  }

  /** What the shortcut is, in a sentence. */
  String remark() {
    if (!adds()) {
      return "Nothing is added.";
    }
    return shortcut.isEmpty()
        ? "The shortcut is the identity."
        : "The shortcut is `" + String.join(" -> ", shortcut) + "`.";
  }

  private static String kind(GraphNode node) {
    return node.accept(
        new GraphVisitor<String>() {
          @Override
          public String visitOp(OpNode op) {
            return op.op();
          }

          @Override
          public String visitBlockCall(BlockCall call) {
            return call.block().block();
          }
        });
  }
}
