package io.radon.compiler.verify;

import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Runs a graph on terms instead of tensors. */
final class GraphRun {
  private final Terms terms;
  private final Map<String, Integer> taps = new TreeMap<>();

  GraphRun(Terms terms) {
    this.terms = terms;
  }

  /** What a model gives for images. */
  int run(ModelGraph graph) {
    Map<ValueRef, Integer> values = new HashMap<>();
    int output = run(graph.body(), Terms.IMAGES, "", values);
    for (Section section : graph.body().sections()) {
      if (!section.label().isEmpty()) {
        tap(section, values);
      }
    }
    return output;
  }

  /** The values that can be asked for: {@code s1}, {@code s1/0}. */
  Map<String, Integer> taps() {
    return taps;
  }

  private void tap(Section section, Map<ValueRef, Integer> values) {
    taps.put(section.label(), value(values, section.output()));
    if (section.stage()) {
      section
          .nodes()
          .forEach(
              node ->
                  Bodies.visit(
                      node,
                      op -> {},
                      call -> {
                        if (call.name().matches(section.label() + "/(0|[1-9][0-9]*)")) {
                          taps.put(call.name(), value(values, call.output()));
                        }
                      }));
    }
  }

  private int run(Body body, int input, String path, Map<ValueRef, Integer> values) {
    values.put(new ValueRef(0), input);
    Bodies.forEach(
        body,
        op -> values.put(op.output(), layer(op, path, values)),
        call ->
            values.put(
                call.output(),
                run(
                    call.block().body(),
                    value(values, call.input()),
                    join(path, call.name()),
                    new HashMap<>())));
    return value(values, body.output());
  }

  private int layer(OpNode op, String path, Map<ValueRef, Integer> values) {
    Map<String, String> settings = new TreeMap<>();
    op.attributes().forEach((name, attribute) -> settings.put(name, Terms.setting(attribute)));
    List<Integer> inputs = op.inputs().stream().map(input -> value(values, input)).toList();
    return terms.layer(op.op(), join(path, op.name()), settings, inputs);
  }

  private static int value(Map<ValueRef, Integer> values, ValueRef value) {
    Integer found = values.get(value);
    if (found == null) {
      throw new IllegalStateException("%" + value.id() + " is not defined");
    }
    return found;
  }

  private static String join(String path, String name) {
    return path.isEmpty() || name.isEmpty() ? path + name : path + '/' + name;
  }
}
