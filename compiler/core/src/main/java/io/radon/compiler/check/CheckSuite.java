package io.radon.compiler.check;

import io.radon.compiler.analysis.Figures;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.elaborate.ElaboratedModel;
import io.radon.compiler.elaborate.ElaborationLimits;
import java.util.List;

/** All rules, for models within the limits. */
public final class CheckSuite {
  private final ElaborationLimits limits;
  private final List<GraphCheck> checks =
      List.of(new OutputCheck(), new WeightNameCheck(), new ExpectationCheck());

  public CheckSuite(ElaborationLimits limits) {
    this.limits = limits;
  }

  /** Reports all that is wrong with a model. */
  public void run(ElaboratedModel model, DiagnosticSink sink) {
    // Rules may look at each layer, so that there must not be too many.
    if (withinLimits(model, sink)) {
      checks.forEach(check -> check.check(model, sink));
    }
  }

  private boolean withinLimits(ElaboratedModel model, DiagnosticSink sink) {
    Figures figures = Figures.of(model.graph());
    if (figures.layers() > limits.layers()) {
      sink.reportOnce(
          DiagnosticCode.TOO_MANY_LAYERS.at(
              model.symbol().location(), Digits.grouped(limits.layers())));
      return false;
    }
    if (figures.parameters() > limits.parameters()) {
      sink.reportOnce(
          DiagnosticCode.TOO_MANY_PARAMETERS.at(
              model.symbol().location(), Digits.grouped(limits.parameters())));
      return false;
    }
    return true;
  }
}
