package io.radon.compiler.ir;

/** One method per kind of node. */
public interface GraphVisitor<R> {
  R visitOp(OpNode node);

  R visitBlockCall(BlockCall node);
}
