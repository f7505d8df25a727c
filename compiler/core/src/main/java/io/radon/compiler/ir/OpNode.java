package io.radon.compiler.ir;

import io.radon.compiler.shape.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One layer: an op of the catalogue with all its attributes.
 *
 * @param name the weight path below the body's own ({@code conv1/conv}); ops without weights have
 *     one too, it names them in summaries and graphs
 * @param op the op's name in the catalogue
 * @param attributes in the catalogue's order
 */
public record OpNode(
    String name,
    String op,
    Map<String, Attribute> attributes,
    List<ValueRef> inputs,
    ValueRef output,
    Shape shape)
    implements GraphNode {
  public OpNode {
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
    inputs = List.copyOf(inputs);
  }

  @Override
  public <R> R accept(GraphVisitor<R> visitor) {
    return visitor.visitOp(this);
  }
}
