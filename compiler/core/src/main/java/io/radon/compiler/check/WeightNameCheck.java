package io.radon.compiler.check;

import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.source.Location;
import java.util.HashMap;
import java.util.Map;

/** No two layers with weights have one name: a weight is found by it. */
final class WeightNameCheck implements GraphCheck {
  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    if (sink.has(DiagnosticCode.LABEL_USED_TWICE)) {
      return; // equal names follow from it
    }
    Map<String, Layer> names = new HashMap<>();
    for (Layer layer : checked.flat().layers()) {
      if (layer.op().trainable(layer.node()) == 0) {
        continue;
      }
      Layer before = names.putIfAbsent(layer.name(), layer);
      if (before != null) {
        sink.reportOnce(message(checked.place(before), checked.place(layer), layer.name()));
        return;
      }
    }
  }

  private static Diagnostic message(Location before, Location place, String name) {
    Diagnostic twice =
        DiagnosticCode.WEIGHT_TWICE
            .at(place, name)
            .withHelp("give one of them a label of its own, or put what is repeated into a block");
    return before.equals(place) ? twice : twice.with(before, "the other is here");
  }
}
