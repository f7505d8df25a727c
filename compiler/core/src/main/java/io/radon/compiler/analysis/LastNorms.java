package io.radon.compiler.analysis;

import io.radon.compiler.ir.ModelGraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the norms that end the residual branches of a model: what they give is what is added. With
 * scales of 0 each block begins as its shortcut (Goyal et al., 2017, section 5.1).
 */
public final class LastNorms {
  /** What may stand between the norm and the addition; a gate multiplies what enters it. */
  private static final Set<String> PASSING = Set.of("mul", "drop_path", "dropout", "identity");

  private LastNorms() {}

  /** Their paths, such as {@code s1/0/conv2/norm}, in order. */
  public static List<String> of(ModelGraph graph) {
    FlatGraph flat = FlatGraph.of(graph);
    List<String> norms = new ArrayList<>();
    for (FlatGraph.Layer layer : flat.layers()) {
      if (layer.node().op().equals("add")) {
        FlatGraph.@Nullable Layer last = flat.maker(layer.input());
        while (last != null && PASSING.contains(last.node().op())) {
          last = flat.maker(last.input());
        }
        if (last != null && last.op().isNorm() && flat.users(last.output()).size() <= 2) {
          norms.add(last.name());
        }
      }
    }
    return norms;
  }
}
