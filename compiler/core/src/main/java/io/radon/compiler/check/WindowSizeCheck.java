package io.radon.compiler.check;

import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.shape.Shape;

/**
 * No window is larger than the image it slides over: its outer weights would meet nothing but the
 * border. A 3x3 on an image of 2x2, as in networks of the VGG kind on small pictures, still uses
 * all of them.
 */
final class WindowSizeCheck implements GraphCheck {
  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    for (Layer layer : checked.flat().layers()) {
      LayerWindow window = LayerWindow.of(layer);
      Shape image = checked.flat().shape(layer.input());
      if (layer.op().weighted() && image.hasPlaces() && window.larger(image)) {
        sink.reportOnce(
            DiagnosticCode.WINDOW_LARGER_THAN_IMAGE
                .at(checked.place(layer), window.reach(), LayerWindow.size(image), layer.name())
                .withHelp("take a smaller window, a larger input or fewer strides before it"));
      }
    }
  }
}
