package io.radon.dsl;

/** Functions of the parameters of a model, a block or a policy; Java's own end at two. */
public final class Arity {
  private Arity() {}

  /** Of three. */
  @FunctionalInterface
  public interface Three<A, B, C, R> {
    R of(A first, B second, C third);
  }

  /** Of four. */
  @FunctionalInterface
  public interface Four<A, B, C, D, R> {
    R of(A first, B second, C third, D fourth);
  }

  /** Of five. */
  @FunctionalInterface
  public interface Five<A, B, C, D, E, R> {
    R of(A first, B second, C third, D fourth, E fifth);
  }

  /** Of six. */
  @FunctionalInterface
  public interface Six<A, B, C, D, E, F, R> {
    R of(A first, B second, C third, D fourth, E fifth, F sixth);
  }
}
