package io.radon.compiler.ir;

import io.radon.compiler.shape.Shape;
import java.util.List;

/**
 * The nodes of one statement. In a model's own body each labelled section is an output that can be
 * asked for; a stage's block calls too.
 *
 * @param label empty when the statement has none
 * @param stage whether it was written {@code stage label:}
 */
public record Section(
    String label, boolean stage, List<GraphNode> nodes, ValueRef output, Shape shape) {
  public Section {
    nodes = List.copyOf(nodes);
  }
}
