package io.radon.compiler.lower;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A block's body: layer names go on from the caller's, numbers may be parameters. */
final class BlockContext implements BodyContext {
  private final BlockVariants variants;
  private final BlockVariant variant;
  private final Skeleton skeleton;
  private final boolean oneShape;

  BlockContext(BlockVariants variants, BlockVariant variant) {
    this.variants = variants;
    this.variant = variant;
    this.skeleton = variants.skeletonOf(variant.instances().get(0));
    this.oneShape = !variant.takesArgument() && haveOneShape(variant.instances());
  }

  private static boolean haveOneShape(List<BlockInstance> instances) {
    List<Shape> shapes = NodeShapes.of(instances.get(0).body());
    return instances.stream().allMatch(instance -> NodeShapes.of(instance.body()).equals(shapes));
  }

  @Override
  public boolean relative() {
    return true;
  }

  @Override
  public boolean isTapped(Section section) {
    return false;
  }

  @Override
  public int blockIndex(Section section, BlockCall call) {
    return -1;
  }

  @Override
  public Amount amount(GraphNode node, String attribute, Attribute value) {
    Position position = skeleton.positionsOf(node).get(attribute);
    if (position == null) {
      throw new CompilerBugException("no number stands at `" + attribute + "` of " + node.name());
    }
    return variant.amount(position, value);
  }

  @Override
  public List<Amount> arguments(BlockCall call) {
    List<Attribute> values = variants.argumentsOf(call.block());
    List<NumberParameter> parameters = variants.variantOf(call.block()).parameters();
    List<Amount> arguments = new ArrayList<>();
    for (int i = 0; i < values.size(); i++) {
      arguments.add(amount(call, parameters.get(i).name(), values.get(i)));
    }
    return arguments;
  }

  @Override
  public MethodName method(BlockCall call) {
    return variants.nameOf(variants.variantOf(call.block()));
  }

  /** A method for several shapes says nothing about them. */
  @Override
  public @Nullable ValueShape shape(GraphNode node) {
    return oneShape ? new ValueShape(NodeShapes.of(node), null) : null;
  }
}
