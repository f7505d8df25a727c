package io.radon.compiler.analysis;

import io.radon.compiler.ir.ModelGraph;

/**
 * The figures of a model at its default class count and input size. Sums stop at the largest long.
 *
 * @param parameters trainable ones
 * @param multiplyAdds of convolutions and dense layers, for one image
 * @param depth weighted layers on the main path: no shortcuts, no gates
 * @param receptiveField of the values before global pooling, the longer side
 * @param layers all layers, each repetition counted
 */
public record Figures(
    long parameters, long multiplyAdds, long depth, long receptiveField, long layers) {

  /** Of a model. */
  public static Figures of(ModelGraph graph) {
    Counts counts = new Counter().count(graph.body());
    Path path = new PathTracer().trace(graph.body());
    return new Figures(
        counts.parameters(),
        counts.multiplyAdds(),
        path.depth(),
        Math.max(path.fieldHeight(), path.fieldWidth()),
        counts.layers());
  }
}
