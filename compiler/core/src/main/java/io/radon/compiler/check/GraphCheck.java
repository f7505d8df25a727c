package io.radon.compiler.check;

import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.elaborate.ElaboratedModel;

/** One rule on a whole model. */
interface GraphCheck {
  /** Reports what breaks the rule. */
  void check(ElaboratedModel model, ModelSummary summary, DiagnosticSink sink);
}
