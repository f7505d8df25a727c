package io.radon.compiler.check;

import io.radon.compiler.analysis.Figures;
import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.elaborate.ElaboratedModel;
import io.radon.compiler.elaborate.ElaborationLimits;
import java.util.List;
import java.util.Optional;

/** All rules, for models within the limits. */
public final class CheckSuite {
  private final ElaborationLimits limits;
  private final List<GraphCheck> checks =
      List.of(
          new OutputCheck(),
          new WeightNameCheck(),
          new ExpectationCheck(),
          new UnusedValueCheck(),
          new RedundantBiasCheck(),
          new ActivationMissingCheck(),
          new ActivationDoubledCheck(),
          new StrideCheck(),
          new WindowSizeCheck(),
          new ReceptiveFieldCheck());

  public CheckSuite(ElaborationLimits limits) {
    this.limits = limits;
  }

  /** Reports all that is wrong with a model; its summary, unless it is too large for one. */
  public Optional<ModelSummary> run(ElaboratedModel model, DiagnosticSink sink) {
    Figures figures = Figures.of(model.graph());
    // Rules may look at each layer, so that there must not be too many.
    if (!withinLimits(model, figures, sink)) {
      return Optional.empty();
    }
    ModelSummary summary = ModelSummary.of(model.graph(), figures);
    CheckedModel checked = CheckedModel.of(model, summary);
    checks.forEach(check -> check.check(checked, sink));
    return Optional.of(summary);
  }

  private boolean withinLimits(ElaboratedModel model, Figures figures, DiagnosticSink sink) {
    boolean layers = figures.layers() <= limits.layers();
    boolean parameters = figures.parameters() <= limits.parameters();
    if (!layers || !parameters) {
      DiagnosticCode code =
          layers ? DiagnosticCode.TOO_MANY_PARAMETERS : DiagnosticCode.TOO_MANY_LAYERS;
      long limit = layers ? limits.parameters() : limits.layers();
      sink.reportOnce(code.at(model.symbol().location(), Digits.grouped(limit)));
    }
    return layers && parameters;
  }
}
