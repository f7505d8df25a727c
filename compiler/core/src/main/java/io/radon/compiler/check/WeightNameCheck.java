package io.radon.compiler.check;

import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.elaborate.ElaboratedModel;
import java.util.HashSet;
import java.util.Set;

/** No two layers with weights have one name: a weight is found by it. */
final class WeightNameCheck implements GraphCheck {
  @Override
  public void check(CheckedModel checked, DiagnosticSink sink) {
    if (sink.has(DiagnosticCode.LABEL_USED_TWICE)) {
      return; // equal names follow from it
    }
    ElaboratedModel model = checked.model();
    Set<String> names = new HashSet<>();
    for (ModelSummary.Row row : checked.summary().layers()) {
      if (row.parameters() > 0 && !names.add(row.name())) {
        sink.reportOnce(
            DiagnosticCode.WEIGHT_TWICE
                .at(model.symbol().location(), row.name())
                .withHelp(
                    "give one of them a label of its own, or put what is repeated into a block"));
        return;
      }
    }
  }
}
