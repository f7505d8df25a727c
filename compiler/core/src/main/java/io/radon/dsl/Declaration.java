package io.radon.dsl;

/** A declaration at the top of a spec. Whatever names it brings it along. */
public sealed interface Declaration permits Model, Block, Policy, Constant, Recipe, Experiment {
  /** Its name. */
  String name();

  /** The tree of the declaration. */
  Node<io.radon.compiler.syntax.Declaration> declaration();

  /** Its name as a value. */
  Value reference();
}
