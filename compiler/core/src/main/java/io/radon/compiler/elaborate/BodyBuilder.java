package io.radon.compiler.elaborate;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Collects the nodes of one body, statement by statement. */
final class BodyBuilder {
  private final Shape input;
  private final List<Section> sections = new ArrayList<>();
  private final List<GraphNode> open = new ArrayList<>();
  private int values;

  BodyBuilder(Shape input) {
    this.input = input;
  }

  ValueRef op(
      String name, String op, Map<String, Attribute> attributes, List<ValueRef> inputs, Shape out) {
    ValueRef output = new ValueRef(++values);
    open.add(new OpNode(name, op, attributes, inputs, output, out));
    return output;
  }

  ValueRef call(String name, BlockInstance block, ValueRef in) {
    ValueRef output = new ValueRef(++values);
    open.add(new BlockCall(name, block, in, output));
    return output;
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
