package io.radon.compiler.verify;

import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.shape.Shape;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value has one shape, wherever it is told: at its node, its section, its block, its numbers. */
final class ShapesAgree implements GraphInvariant {
  @Override
  public void check(ModelGraph graph, Violations violations) {
    Bodies.of(graph).forEach(body -> check(body, violations));
  }

  private static void check(Body body, Violations violations) {
    Map<ValueRef, Shape> shapes = new HashMap<>();
    shapes.put(new ValueRef(0), body.input());
    for (Section section : body.sections()) {
      section
          .nodes()
          .forEach(
              node ->
                  Bodies.visit(
                      node,
                      op -> {
                        op(op, shapes, violations);
                        shapes.put(op.output(), op.shape());
                      },
                      call -> {
                        Shape entering = shapes.get(call.input());
                        equal("`" + call.name() + "`", call.block().input(), entering, violations);
                        shapes.put(call.output(), call.block().output());
                      }));
      String name = "section `" + section.label() + "`";
      equal(name, section.shape(), shapes.get(section.output()), violations);
    }
    equal("the end of a body", body.outputShape(), shapes.get(body.output()), violations);
  }

  private static void op(OpNode op, Map<ValueRef, Shape> shapes, Violations violations) {
    Shape entering = op.inputs().isEmpty() ? null : shapes.get(op.inputs().get(0));
    if (entering == null) {
      return;
    }
    channels(op, "in", entering.channels(), violations);
    channels(op, "channels", entering.channels(), violations);
    channels(op, "out", op.shape().channels(), violations);
    if (OpCatalog.all().stream().anyMatch(d -> d.name().equals(op.op()) && d.elementwise())) {
      equal("`" + op.name() + "`", op.shape(), entering, violations);
    }
  }

  private static void channels(OpNode op, String attribute, int found, Violations violations) {
    if (op.attributes().get(attribute) instanceof IntAttribute told && told.value() != found) {
      violations.add(
          "`" + op.name() + "` has " + attribute + "=" + told.value() + ", its shape has " + found);
    }
  }

  private static void equal(
      String place, Shape told, @Nullable Shape found, Violations violations) {
    if (found != null && !told.equals(found)) {
      violations.add(place + " tells " + told + ", its value is " + found);
    }
  }
}
