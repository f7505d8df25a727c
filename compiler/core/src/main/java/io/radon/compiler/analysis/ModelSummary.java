package io.radon.compiler.analysis;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.op.OpCatalog;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.List;

/**
 * The figures of a model at its default class count and input size, in all and layer by layer.
 *
 * @param parameters trainable ones
 * @param multiplyAdds of convolutions and dense layers, for one image
 * @param depth weighted layers on the main path
 * @param receptiveField of the values before global pooling
 */
public record ModelSummary(
    String model,
    long parameters,
    long multiplyAdds,
    int depth,
    int receptiveField,
    List<Row> layers) {
  public ModelSummary {
    layers = List.copyOf(layers);
  }

  /** Of a model within the limits. */
  public static ModelSummary of(ModelGraph graph) {
    return of(graph, Figures.of(graph));
  }

  /** Of a model whose figures are known. */
  public static ModelSummary of(ModelGraph graph, Figures figures) {
    List<Row> rows = new ArrayList<>();
    new Rows("", rows).body(graph.body());
    return new ModelSummary(
        graph.name(),
        figures.parameters(),
        figures.multiplyAdds(),
        Math.toIntExact(figures.depth()),
        Math.toIntExact(Math.min(figures.receptiveField(), Integer.MAX_VALUE)),
        rows);
  }

  /** The figures alone. */
  public Figures figures() {
    return new Figures(parameters, multiplyAdds, depth, receptiveField, layers.size());
  }

  /**
   * One layer.
   *
   * @param name its path, such as {@code conv3/0/conv1/conv}
   * @param kind the op
   */
  public record Row(
      String name, String kind, Shape outputShape, long parameters, long multiplyAdds) {}

  private record Rows(String prefix, List<Row> rows) implements GraphVisitor<List<Row>> {
    void body(Body body) {
      for (Section section : body.sections()) {
        for (GraphNode node : section.nodes()) {
          node.accept(this);
        }
      }
    }

    @Override
    public List<Row> visitOp(OpNode node) {
      OpDefinition op = OpCatalog.op(node.op());
      rows.add(
          new Row(
              prefix + node.name(),
              node.op(),
              node.shape(),
              op.trainable(node),
              op.multiplyAdds(node)));
      return rows;
    }

    @Override
    public List<Row> visitBlockCall(BlockCall node) {
      new Rows(prefix + node.name() + "/", rows).body(node.block().body());
      return rows;
    }
  }
}
