package io.radon.compiler.check;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.elaborate.ElaboratedModel;
import io.radon.compiler.shape.Shape;

/** A model ends in one score per class. */
final class OutputCheck implements GraphCheck {
  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    ElaboratedModel model = checked.model();
    Shape output = model.graph().body().outputShape();
    if (output.hasPlaces()) {
      sink.reportOnce(
          DiagnosticCode.OUTPUT_NOT_SCORES
              .at(model.symbol().location(), output.describe())
              .with(model.end(), "the last flow gives it")
              .withHelp("end it with a line such as `head: global_avg_pool -> dense(10)`"));
    }
  }
}
