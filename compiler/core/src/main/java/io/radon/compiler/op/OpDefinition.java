package io.radon.compiler.op;

import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/** Everything the compiler knows about one layer kind, but for the Java it becomes. */
public interface OpDefinition {
  /** The name, in the language and in the graph. */
  String name();

  /** One sentence for the reference. */
  String description();

  /** In the order in which positional arguments fill them; joins have none. */
  default List<OpParameter> parameters() {
    return List.of();
  }

  /** The shape rule. Inputs are at least one; all but joins get one. */
  OpResult apply(OpArguments arguments, List<Shape> inputs);

  /** The kind in weight names, {@code norm} for every normalisation. */
  default String kind() {
    return name();
  }

  /** Whether a spec may write it as a layer; joins and inserted ops can't be. */
  default boolean written() {
    return true;
  }

  /** Whether several values enter it. */
  default boolean joins() {
    return false;
  }

  /** Whether a vector that enters is first made an image of 1x1. */
  default boolean wantsImage() {
    return false;
  }

  /** Whether it counts for the depth: convolutions and dense layers. */
  default boolean weighted() {
    return false;
  }

  /** Whether it is a normalisation. */
  default boolean isNorm() {
    return false;
  }

  /** Whether it is an activation: not linear, and put between layers with weights. */
  default boolean isActivation() {
    return false;
  }

  /** Whether a window slides over its input, whose attributes are those of a convolution. */
  default boolean isWindow() {
    return false;
  }

  /** Whether it makes one number of each channel, whatever the image's size. */
  default boolean isGlobal() {
    return false;
  }

  /** Whether what comes out has lost the rows and columns of what entered. */
  default boolean rearranges() {
    return isGlobal();
  }

  /** Whether it changes each number by itself, whatever the shape is. */
  default boolean elementwise() {
    return false;
  }

  /** Whether it is linear, and no norm: two layers with weights around it are no more than one. */
  default boolean isLinear() {
    return false;
  }

  /** The number of trainable parameters. */
  default long trainable(OpNode node) {
    return 0;
  }

  /** Its variables in the order the runtime makes them, running statistics too. */
  default List<OpWeight> weights(OpNode node) {
    return List.of();
  }

  /** Multiply-adds for one image; only convolutions and dense layers have any. */
  default long multiplyAdds(OpNode node) {
    return 0;
  }

  /** A product that stops at the largest long: the limits are far below it. */
  static long product(long... factors) {
    long result = 1;
    for (long factor : factors) {
      long high = Math.multiplyHigh(result, factor);
      result = high != 0 || result * factor < 0 ? Long.MAX_VALUE : result * factor;
    }
    return result;
  }

  /** Whether a yes-or-no attribute of a node is there and true. */
  static boolean isTrue(OpNode node, String attribute) {
    return node.attributes().get(attribute) instanceof BooleanAttribute flag && flag.value();
  }

  /**
   * A size's number for a dimension: {@code stride_height} of an image's layer. Of a sequence's,
   * {@code stride} is for its width, and there is no height.
   */
  static long side(OpNode node, String size, String dimension, long none) {
    String name =
        node.attributes().containsKey(size + dimension) || dimension.equals("_height")
            ? size + dimension
            : size;
    return node.attributes().get(name) instanceof IntAttribute found ? found.value() : none;
  }

  /**
   * The variables of a convolution: of images a kernel of four dimensions, of sequences of three.
   */
  static List<OpWeight> convolution(OpNode node, long groups) {
    List<Long> shape = new ArrayList<>();
    if (node.attributes().containsKey("kernel_height")) {
      shape.add(side(node, "kernel", "_height", 1));
    }
    shape.add(side(node, "kernel", "_width", 1));
    shape.add(whole(node, "in") / groups);
    shape.add(whole(node, "out"));
    OpWeight kernel = new OpWeight("kernel", shape);
    return isTrue(node, "bias")
        ? List.of(kernel, OpWeight.vector("bias", whole(node, "out")))
        : List.of(kernel);
  }

  /** A whole-number attribute of a node. */
  static long whole(OpNode node, String attribute) {
    if (node.attributes().get(attribute) instanceof IntAttribute found) {
      return found.value();
    }
    throw new IllegalStateException(node.op() + " has no whole number " + attribute);
  }
}
