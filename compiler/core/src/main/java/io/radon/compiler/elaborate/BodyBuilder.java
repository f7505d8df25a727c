package io.radon.compiler.elaborate;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Provenance;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects the nodes of one body, statement by statement. */
final class BodyBuilder {
  private final Shape input;
  private final List<Section> sections = new ArrayList<>();
  private final List<GraphNode> open = new ArrayList<>();
  private final Provenance provenance;
  private @Nullable Location place;
  private int values;

  BodyBuilder(Shape input, Provenance provenance) {
    this.input = input;
    this.provenance = provenance;
  }

  /** Where the nodes that follow are written. */
  void at(Location next) {
    place = next;
  }

  private ValueRef add(GraphNode node) {
    open.add(node);
    if (place != null) {
      provenance.put(node, place);
    }
    return node.output();
  }

  /** The statements that have ended. */
  List<Section> sections() {
    return sections;
  }

  ValueRef op(
      String name, String op, Map<String, Attribute> attributes, List<ValueRef> inputs, Shape out) {
    return add(new OpNode(name, op, attributes, inputs, new ValueRef(++values), out));
  }

  ValueRef call(String name, BlockInstance block, ValueRef in) {
    return add(new BlockCall(name, block, in, new ValueRef(++values)));
  }

  /** Ends a statement. */
  void section(String label, boolean stage, Wire result) {
    sections.add(new Section(label, stage, open, result.value(), result.shape()));
    open.clear();
  }

  Body build(ValueRef output, Shape shape) {
    return new Body(input, sections, output, shape);
  }
}
