package io.radon.compiler.lower;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Tells the methods of one block apart by what they do: {@code basic}, {@code basicProjected}.
 *
 * <p>The shortcut names a method first; then what the method has or lacks beside its siblings; at
 * last a number.
 */
final class VariantNames {
  private final Map<BlockVariant, Steps> steps = new HashMap<>();

  private VariantNames() {}

  /** Names each of {@code variants}; names are unique. */
  static Map<BlockVariant, MethodName> of(List<BlockVariant> variants) {
    VariantNames names = new VariantNames();
    Map<String, List<BlockVariant>> byBlock = new LinkedHashMap<>();
    for (BlockVariant variant : variants) {
      names.steps.put(variant, Steps.of(variant.instances().get(0)));
      byBlock.computeIfAbsent(variant.block(), block -> new ArrayList<>()).add(variant);
    }
    Map<BlockVariant, MethodName> result = new HashMap<>();
    byBlock.forEach((block, siblings) -> names.name(block, siblings, result));
    return result;
  }

  private void name(
      String block, List<BlockVariant> siblings, Map<BlockVariant, MethodName> result) {
    Map<String, BlockVariant> firsts = new LinkedHashMap<>();
    for (BlockVariant variant : siblings) {
      String suffix = shortcutSuffix(variant, siblings);
      BlockVariant first = firsts.get(suffix);
      if (first != null) {
        suffix = unused(suffix + difference(variant, first), firsts.keySet());
      }
      firsts.put(suffix, variant);
      result.put(variant, new MethodName(block, suffix));
    }
  }

  private String shortcutSuffix(BlockVariant variant, List<BlockVariant> siblings) {
    Steps own = stepsOf(variant);
    if (!own.shortcut.isEmpty()) {
      return shortcutName(own.shortcut);
    }
    boolean siblingAdds = siblings.stream().anyMatch(sibling -> stepsOf(sibling).adds());
    return siblingAdds && !own.adds() ? "Plain" : "";
  }

  private static String shortcutName(List<String> ops) {
    if (ops.contains("zero_channels")) {
      return "ZeroPad";
    }
    if (ops.contains("conv")) {
      return ops.contains("avg_pool") ? "AverageProjected" : "Projected";
    }
    return new LinkedHashSet<>(ops)
            .stream().map(VariantNames::capitalized).collect(Collectors.joining())
        + "Shortcut";
  }

  /** What {@code variant} has and {@code first} lacks, else the reverse. */
  private String difference(BlockVariant variant, BlockVariant first) {
    Set<String> more = new LinkedHashSet<>(stepsOf(variant).all);
    more.removeAll(stepsOf(first).all);
    if (!more.isEmpty()) {
      return "With" + capitalized(more.iterator().next());
    }
    Set<String> less = new LinkedHashSet<>(stepsOf(first).all);
    less.removeAll(stepsOf(variant).all);
    return less.isEmpty() ? "" : "Without" + capitalized(less.iterator().next());
  }

  private static String unused(String suffix, Set<String> taken) {
    String name = suffix;
    for (int ordinal = 2; taken.contains(name); ordinal++) {
      name = suffix + ordinal;
    }
    return name;
  }

  private Steps stepsOf(BlockVariant variant) {
    return steps.getOrDefault(variant, Steps.NONE);
  }

  /** {@code ZeroChannels} for {@code zero_channels}. */
  private static String capitalized(String op) {
    StringBuilder name = new StringBuilder();
    for (String word : op.split("_")) {
      if (!word.isEmpty()) {
        name.append(word.substring(0, 1).toUpperCase(Locale.ROOT)).append(word.substring(1));
      }
    }
    return name.toString();
  }

  /** The ops and blocks of a body, by name. */
  private record Steps(List<String> shortcut, Set<String> all) {
    static final Steps NONE = new Steps(List.of(), Set.of());

    static Steps of(BlockInstance instance) {
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
      return new Steps(shortcut, all);
    }

    boolean adds() {
      return all.contains("add");
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
}
