package io.radon.compiler.lower;

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
  private final Map<BlockVariant, Contents> contents = new HashMap<>();

  private VariantNames() {}

  /** Names each of {@code variants}; names are unique. */
  static Map<BlockVariant, MethodName> of(List<BlockVariant> variants) {
    VariantNames names = new VariantNames();
    Map<String, List<BlockVariant>> byBlock = new LinkedHashMap<>();
    for (BlockVariant variant : variants) {
      names.contents.put(variant, Contents.of(variant.instances().get(0)));
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
    Contents own = contentsOf(variant);
    if (!own.shortcut().isEmpty()) {
      return shortcutName(own.shortcut());
    }
    boolean siblingAdds = siblings.stream().anyMatch(sibling -> contentsOf(sibling).adds());
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
    Set<String> more = new LinkedHashSet<>(contentsOf(variant).all());
    more.removeAll(contentsOf(first).all());
    if (!more.isEmpty()) {
      return "With" + capitalized(more.iterator().next());
    }
    Set<String> less = new LinkedHashSet<>(contentsOf(first).all());
    less.removeAll(contentsOf(variant).all());
    return less.isEmpty() ? "" : "Without" + capitalized(less.iterator().next());
  }

  private static String unused(String suffix, Set<String> taken) {
    String name = suffix;
    for (int ordinal = 2; taken.contains(name); ordinal++) {
      name = suffix + ordinal;
    }
    return name;
  }

  private Contents contentsOf(BlockVariant variant) {
    return contents.getOrDefault(variant, Contents.NONE);
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
}
