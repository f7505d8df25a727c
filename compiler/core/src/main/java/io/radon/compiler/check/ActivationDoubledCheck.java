package io.radon.compiler.check;

import io.radon.compiler.analysis.FlatGraph;
import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import org.jspecify.annotations.Nullable;

/** No activation right after another: one of them was meant to stand elsewhere. */
final class ActivationDoubledCheck implements GraphCheck {
  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    for (Layer layer : checked.flat().layers()) {
      Layer before = layer.op().isActivation() ? before(layer, checked.flat()) : null;
      if (before != null && before.op().isActivation()) {
        sink.reportOnce(
            DiagnosticCode.ACTIVATION_DOUBLED
                .at(checked.place(layer), layer.name(), before.name())
                .with(checked.place(before), "the first is here")
                .withHelp("leave one of them out"));
      }
    }
  }

  /** What made its input; dropout between counts as nothing. */
  private static @Nullable Layer before(Layer layer, FlatGraph flat) {
    Layer before = flat.maker(layer.input());
    while (before != null && before.node().op().equals("dropout")) {
      before = flat.maker(before.input());
    }
    return before;
  }
}
