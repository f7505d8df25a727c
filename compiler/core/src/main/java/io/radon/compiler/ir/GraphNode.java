package io.radon.compiler.ir;

/** A node of a body: one layer, or a call of a block. */
public sealed interface GraphNode permits OpNode, BlockCall {
  /**
   * The name below the body's own: {@code conv1/conv}, {@code conv2/0}, or empty for a nameless op.
   */
  String name();

  ValueRef output();

  <R> R accept(GraphVisitor<R> visitor);
}
