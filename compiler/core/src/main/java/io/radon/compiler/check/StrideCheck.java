package io.radon.compiler.check;

import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;

/**
 * A stride has something to step over, and divides what enters. Of the sizes that are not divided
 * the first is told: those behind it follow from it.
 *
 * <p>A window without padding that fits exactly loses nothing and is not told, nor is a pool that
 * was asked to let its last window overhang.
 */
final class StrideCheck implements GraphCheck {
  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    boolean divided = true;
    for (Layer layer : checked.flat().layers()) {
      LayerWindow window = LayerWindow.of(layer);
      if (!window.strided()) {
        continue;
      }
      Shape image = checked.flat().shape(layer.input());
      Location place = checked.place(layer);
      if (window.idle(image)) {
        sink.reportOnce(
            DiagnosticCode.STRIDE_WITHOUT_EFFECT.at(
                place,
                window.stride(),
                "an image of " + LayerWindow.size(image) + " enters `" + layer.name() + "`"));
      } else if (divided && !window.divides(image)) {
        divided = false;
        sink.reportOnce(undivided(layer, window, image, place));
      }
    }
  }

  private static Diagnostic undivided(
      Layer layer, LayerWindow window, Shape image, Location place) {
    return DiagnosticCode.STRIDE_DOES_NOT_DIVIDE
        .at(place, window.stride(), LayerWindow.size(image), layer.name())
        .withNote(
            LayerWindow.size(layer.node().shape())
                + " comes out: "
                + (window.padded()
                    ? "the last window reaches over the edge"
                    : "what is left at the edge is dropped"))
        .withHelp("choose an input size that all strides together divide");
  }
}
