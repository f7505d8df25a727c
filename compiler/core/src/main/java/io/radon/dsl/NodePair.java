package io.radon.dsl;

import io.radon.compiler.syntax.SourceUnit;
import io.radon.compiler.syntax.SyntaxNode;
import java.util.ArrayList;
import java.util.List;

/** A node that was built, and the node that its text was read as. */
record NodePair(SyntaxNode built, SyntaxNode read) {
  /** All nodes of two trees that print the same. */
  static List<NodePair> of(SourceUnit built, SourceUnit read) {
    List<SyntaxNode> before = SyntaxNodes.of(built);
    List<SyntaxNode> after = SyntaxNodes.of(read);
    if (before.size() != after.size()) {
      throw new IllegalStateException("a tree and its text differ in shape");
    }
    List<NodePair> pairs = new ArrayList<>();
    for (int i = 0; i < before.size(); i++) {
      pairs.add(new NodePair(before.get(i), after.get(i)));
    }
    return pairs;
  }
}
