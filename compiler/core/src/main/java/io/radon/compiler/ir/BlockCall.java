package io.radon.compiler.ir;

/** A call of a block: {@code name} is its weight path below the body's own. */
public record BlockCall(String name, BlockInstance block, ValueRef input, ValueRef output)
    implements GraphNode {
  @Override
  public <R> R accept(GraphVisitor<R> visitor) {
    return visitor.visitBlockCall(this);
  }
}
