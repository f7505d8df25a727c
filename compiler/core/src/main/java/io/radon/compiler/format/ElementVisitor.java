package io.radon.compiler.format;

/** One method per kind of element. */
interface ElementVisitor<R> {
  R visitLeaf(Leaf leaf);

  R visitBracket(Bracket bracket);

  R visitBraces(Braces braces);
}
