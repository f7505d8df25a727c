package io.radon.compiler.verify;

import io.radon.compiler.ir.ModelGraph;

/** What holds of the graph of every accepted model. */
interface GraphInvariant {
  void check(ModelGraph graph, Violations violations);
}
