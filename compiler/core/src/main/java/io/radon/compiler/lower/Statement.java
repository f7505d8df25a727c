package io.radon.compiler.lower;

/** A line of a method, or a loop of them. */
public sealed interface Statement permits Assignment, Loop, PutTap {
  <R> R accept(StatementVisitor<R> visitor);
}
