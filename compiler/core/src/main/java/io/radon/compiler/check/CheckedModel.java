package io.radon.compiler.check;

import io.radon.compiler.analysis.FlatGraph;
import io.radon.compiler.analysis.FlatGraph.Layer;
import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.elaborate.ElaboratedModel;
import io.radon.compiler.source.Location;

/** A model with what several rules want to know about it. */
record CheckedModel(ElaboratedModel model, ModelSummary summary, FlatGraph flat) {
  static CheckedModel of(ElaboratedModel model, ModelSummary summary) {
    return new CheckedModel(model, summary, FlatGraph.of(model.graph()));
  }

  /** Where a layer is written. */
  Location place(Layer layer) {
    return model.provenance().of(layer.node());
  }
}
