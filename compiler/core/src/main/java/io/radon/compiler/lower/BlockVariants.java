package io.radon.compiler.lower;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Which instances of a model's blocks share a method, and what each method takes.
 *
 * <p>Blocks are unified from the inside out, since a call's arguments are numbers of its caller.
 * All instances of a block are looked at together, whatever their tree: a number is then called
 * {@code in} or {@code width} in each of the block's methods alike.
 */
final class BlockVariants {
  private final IdentityHashMap<BlockInstance, Integer> heights = new IdentityHashMap<>();
  private final List<BlockInstance> encountered = new ArrayList<>();
  private final IdentityHashMap<BlockInstance, Skeleton> skeletons = new IdentityHashMap<>();
  private final IdentityHashMap<BlockInstance, BlockVariant> variants = new IdentityHashMap<>();
  private final Map<BlockVariant, MethodName> names = new HashMap<>();
  private final List<BlockVariant> ordered = new ArrayList<>();

  private BlockVariants() {}

  /** Unifies all blocks that {@code body}, a model's, reaches. */
  static BlockVariants of(Body body) {
    BlockVariants variants = new BlockVariants();
    variants.collect(body);
    Map<Integer, Map<String, List<BlockInstance>>> groups = new TreeMap<>();
    for (BlockInstance instance : variants.encountered) {
      groups
          .computeIfAbsent(variants.heightOf(instance), height -> new LinkedHashMap<>())
          .computeIfAbsent(instance.block(), block -> new ArrayList<>())
          .add(instance);
    }
    groups.values().forEach(level -> level.values().forEach(variants::unify));
    variants.order();
    variants.names.putAll(VariantNames.of(variants.ordered));
    return variants;
  }

  BlockVariant variantOf(BlockInstance instance) {
    return found(variants.get(instance));
  }

  MethodName nameOf(BlockVariant variant) {
    return found(names.get(variant));
  }

  Skeleton skeletonOf(BlockInstance instance) {
    return found(skeletons.get(instance));
  }

  List<Attribute> argumentsOf(BlockInstance instance) {
    return variantOf(instance).arguments(instance);
  }

  /** All variants in the order of their first call, callers before callees. */
  List<BlockVariant> ordered() {
    return ordered;
  }

  private int collect(Body body) {
    int height = 0;
    for (BlockInstance callee : callees(body)) {
      Integer known = heights.get(callee);
      if (known == null) {
        encountered.add(callee);
        known = 1 + collect(callee.body());
        heights.put(callee, known);
      }
      height = Math.max(height, known);
    }
    return height;
  }

  private int heightOf(BlockInstance instance) {
    return found(heights.get(instance));
  }

  private void unify(List<BlockInstance> instances) {
    Map<List<Object>, BlockVariant> byTree = new LinkedHashMap<>();
    for (BlockInstance instance : instances) {
      Skeleton skeleton = Skeleton.of(instance.body(), this);
      skeletons.put(instance, skeleton);
      BlockVariant variant =
          byTree.computeIfAbsent(skeleton.tree(), tree -> new BlockVariant(instance.block()));
      variant.add(instance);
      variants.put(instance, variant);
    }
    new Unifier(instances, skeletons).choose(byTree.values());
  }

  private void order() {
    Map<BlockVariant, Boolean> seen = new HashMap<>();
    for (BlockInstance instance : encountered) {
      BlockVariant variant = variantOf(instance);
      if (seen.put(variant, true) == null) {
        ordered.add(variant);
      }
    }
  }

  static List<BlockInstance> callees(Body body) {
    List<BlockInstance> callees = new ArrayList<>();
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        node.accept(
            new GraphVisitor<Void>() {
              @Override
              public Void visitOp(OpNode op) {
                return null;
              }

              @Override
              public Void visitBlockCall(BlockCall call) {
                callees.add(call.block());
                return null;
              }
            });
      }
    }
    return callees;
  }

  private static <T> T found(@Nullable T value) {
    if (value == null) {
      throw new CompilerBugException("a block was lowered before it was unified");
    }
    return value;
  }
}
