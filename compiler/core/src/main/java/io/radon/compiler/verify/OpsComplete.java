package io.radon.compiler.verify;

import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Each op is of the catalogue, with the inputs it takes and the attributes that all of its kind
 * have; sizes of an image's layer are two numbers, of a sequence's one.
 */
final class OpsComplete implements GraphInvariant {
  @Override
  public void check(ModelGraph graph, Violations violations) {
    Map<String, List<String>> attributes = new HashMap<>();
    Bodies.of(graph)
        .forEach(body -> Bodies.forEach(body, op -> check(op, attributes, violations), call -> {}));
  }

  private static void check(
      OpNode op, Map<String, List<String>> attributes, Violations violations) {
    Optional<OpDefinition> definition =
        OpCatalog.all().stream().filter(known -> known.name().equals(op.op())).findFirst();
    if (definition.isEmpty()) {
      violations.add("`" + op.name() + "` is of the unknown op `" + op.op() + "`");
      return;
    }
    int inputs = op.inputs().size();
    if (definition.get().joins() ? inputs < 2 : inputs != 1) {
      violations.add("`" + op.name() + "` has " + inputs + " inputs");
    }
    List<String> names = new ArrayList<>(op.attributes().keySet());
    List<String> others = attributes.putIfAbsent(op.op() + '/' + op.shape().rank(), names);
    if (others != null && !others.equals(names)) {
      violations.add("`" + op.name() + "` has " + names + ", others of its kind " + others);
    }
  }
}
