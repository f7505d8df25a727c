package io.radon.dsl;

import io.radon.compiler.syntax.Body;

/** What a join joins: a body, or a single statement. */
public sealed interface Branch permits io.radon.dsl.Body, Statement {
  /** The tree of the branch. */
  Node<Body> branch();
}
