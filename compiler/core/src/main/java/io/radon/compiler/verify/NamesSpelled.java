package io.radon.compiler.verify;

import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.Section;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/** Names are paths of words, since weights are saved under them; labels differ within a body. */
final class NamesSpelled implements GraphInvariant {
  private static final Pattern PATH = Pattern.compile("([A-Za-z0-9_]+(/[A-Za-z0-9_]+)*)?");
  private static final Pattern LABEL = Pattern.compile("([A-Za-z_][A-Za-z0-9_]*)?");

  @Override
  public void check(ModelGraph graph, Violations violations) {
    Bodies.of(graph).forEach(body -> check(body, violations));
  }

  private static void check(Body body, Violations violations) {
    Set<String> labels = new HashSet<>();
    for (Section section : body.sections()) {
      String label = section.label();
      if (!LABEL.matcher(label).matches() || (!label.isEmpty() && !labels.add(label))) {
        violations.add("`" + label + "` is no label of its own");
      }
    }
    Bodies.forEach(body, op -> name(op.name(), violations), call -> name(call.name(), violations));
  }

  private static void name(String name, Violations violations) {
    if (!PATH.matcher(name).matches()) {
      violations.add("`" + name + "` is no path");
    }
  }
}
