package io.radon.compiler.lower;

/** One method per kind of statement. */
public interface StatementVisitor<R> {
  R visitAssignment(Assignment assignment);

  R visitLoop(Loop loop);

  R visitPutTap(PutTap put);
}
