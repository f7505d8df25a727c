package io.radon.compiler.verify;

import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Each value of a body is defined once, and before it is read. */
final class SingleAssignment implements GraphInvariant {
  @Override
  public void check(ModelGraph graph, Violations violations) {
    Bodies.of(graph).forEach(body -> check(body, violations));
  }

  private static void check(Body body, Violations violations) {
    Set<ValueRef> defined = new HashSet<>(Set.of(new ValueRef(0)));
    for (Section section : body.sections()) {
      section
          .nodes()
          .forEach(
              node ->
                  Bodies.visit(
                      node,
                      op -> step(op.name(), op.inputs(), op.output(), defined, violations),
                      call ->
                          step(
                              call.name(),
                              List.of(call.input()),
                              call.output(),
                              defined,
                              violations)));
      read("section `" + section.label() + "`", section.output(), defined, violations);
    }
    read("the end of a body", body.output(), defined, violations);
  }

  private static void step(
      String name,
      List<ValueRef> inputs,
      ValueRef output,
      Set<ValueRef> defined,
      Violations violations) {
    inputs.forEach(input -> read("`" + name + "`", input, defined, violations));
    if (!defined.add(output)) {
      violations.add("`" + name + "` defines %" + output.id() + " again");
    }
  }

  private static void read(
      String reader, ValueRef value, Set<ValueRef> defined, Violations violations) {
    if (!defined.contains(value)) {
      violations.add(reader + " reads %" + value.id() + ", which is not defined there");
    }
  }
}
