package io.radon.compiler.verify;

import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.Tap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The class computes what the graph says: both are run on terms, and what comes out at the end and
 * at each tap is compared. Loops, shared methods, their numbers and their names are all in it.
 */
final class SameNetwork implements LoweredInvariant {
  @Override
  public void check(LoweredModel model, Violations violations) {
    Terms terms = new Terms();
    GraphRun graph = new GraphRun(terms);
    LoweredRun lowered = new LoweredRun(terms, violations);
    compare("the network", graph.run(model.graph()), lowered.run(model), terms, violations);
    Set<String> names = new TreeSet<>(graph.taps().keySet());
    names.addAll(lowered.taps().keySet());
    for (String name : names) {
      Integer expected = graph.taps().get(name);
      Integer found = lowered.taps().get(name);
      if (expected == null || found == null) {
        violations.add("the tap `" + name + "` is " + (found == null ? "never put" : "no label"));
      } else {
        compare("the tap `" + name + "`", expected, found, terms, violations);
      }
    }
    declared(model, graph.taps(), violations);
  }

  private static void compare(
      String what, int expected, int found, Terms terms, Violations violations) {
    if (expected != found) {
      violations.add(
          what + " ends in " + terms.text(found) + " instead of " + terms.text(expected));
    }
  }

  private static void declared(
      LoweredModel model, Map<String, Integer> taps, Violations violations) {
    Set<String> told = new TreeSet<>();
    for (Tap tap : model.taps()) {
      told.add(tap.label());
      for (int block = 0; block < tap.blocks(); block++) {
        told.add(tap.label() + '/' + block);
      }
    }
    if (!told.equals(taps.keySet())) {
      violations.add(
          "the class has the taps "
              + told
              + " instead of "
              + taps.keySet().stream().collect(Collectors.joining(", ")));
    }
  }
}
