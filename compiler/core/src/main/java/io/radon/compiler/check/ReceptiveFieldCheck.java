package io.radon.compiler.check;

import io.radon.compiler.analysis.FlatGraph;
import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.shape.Shape;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The values that are pooled at the end have seen the whole input. Where others are pooled on the
 * way, as in squeeze and excitation, all have. Pictures of less than {@value #SMALLEST} pixels are
 * for trying things out, and not looked at.
 */
final class ReceptiveFieldCheck implements GraphCheck {
  private static final int SMALLEST = 32;

  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    List<Layer> pools =
        checked.flat().layers().stream().filter(layer -> layer.op().isGlobal()).toList();
    Shape input = checked.model().graph().body().input();
    int field = checked.summary().receptiveField();
    int side = Math.max(input.height(), input.width());
    boolean smaller = side >= SMALLEST && field < side;
    if (smaller && pools.size() == 1 && !gates(pools.get(0), checked.flat())) {
      sink.reportOnce(
          DiagnosticCode.FIELD_SMALLER_THAN_INPUT.at(
              checked.place(pools.get(0)),
              pools.get(0).name(),
              input.isImage() ? field + "x" + field : field,
              LayerWindow.size(input)));
    }
  }

  /** Whether what is pooled becomes a factor of something. */
  private static boolean gates(Layer pool, FlatGraph flat) {
    Deque<Layer> open = new ArrayDeque<>(flat.users(pool.output()));
    Set<Integer> seen = new HashSet<>();
    while (!open.isEmpty()) {
      Layer layer = open.pop();
      if (layer.node().op().equals("mul")) {
        return true;
      }
      if (seen.add(layer.output())) {
        open.addAll(flat.users(layer.output()));
      }
    }
    return false;
  }
}
