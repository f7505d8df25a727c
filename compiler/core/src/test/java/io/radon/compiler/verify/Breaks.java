package io.radon.compiler.verify;

import io.radon.compiler.Specs;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.lower.Assignment;
import io.radon.compiler.lower.Loop;
import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.Paragraph;
import io.radon.compiler.lower.PutTap;
import io.radon.compiler.lower.Statement;
import io.radon.compiler.lower.StatementVisitor;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** A sound model, and ways to change one thing in it. */
final class Breaks {
  private static final String SPEC =
      """
      model Sound(classes: int = 3) {
        input:   8x8x3
        stem:    conv(3x3, 4) -> norm -> act
        stage s: 3 * basic(4)
        stage t: 2 * basic(8) / 2
        sum:     add { conv(1x1, 8) | identity }
        head:    global_avg_pool -> dense(classes)
        shortcut = projection
      }
      """;

  private Breaks() {}

  static ModelGraph graph() {
    return Specs.compile(Map.of("a.rn", SPEC), "a.rn", null).models().get(0).graph();
  }

  /** The graph with another body. */
  static ModelGraph body(ModelGraph graph, UnaryOperator<Body> change) {
    return new ModelGraph(
        graph.packageName(),
        graph.name(),
        graph.doc(),
        graph.arguments(),
        graph.inputFixed(),
        graph.initializer(),
        change.apply(graph.body()));
  }

  /** The graph with its sections changed. */
  static ModelGraph sections(ModelGraph graph, UnaryOperator<Section> change) {
    return body(graph, body -> sections(body, change));
  }

  private static Body sections(Body body, UnaryOperator<Section> change) {
    return new Body(
        body.input(),
        body.sections().stream().map(change).toList(),
        body.output(),
        body.outputShape());
  }

  /** The graph with the layer of that name changed, in the model's own body or a block's. */
  static ModelGraph op(String name, UnaryOperator<OpNode> change) {
    return body(graph(), body -> op(body, name, change));
  }

  private static Body op(Body body, String name, UnaryOperator<OpNode> change) {
    return sections(
        body,
        section ->
            new Section(
                section.label(),
                section.stage(),
                section.nodes().stream().map(node -> op(node, name, change)).toList(),
                section.output(),
                section.shape()));
  }

  private static GraphNode op(GraphNode node, String name, UnaryOperator<OpNode> change) {
    return node.accept(
        new GraphVisitor<GraphNode>() {
          @Override
          public GraphNode visitOp(OpNode op) {
            return op.name().equals(name) ? change.apply(op) : op;
          }

          @Override
          public GraphNode visitBlockCall(BlockCall call) {
            BlockInstance block = call.block();
            return new BlockCall(
                call.name(),
                new BlockInstance(
                    block.block(), block.doc(), block.parameters(), op(block.body(), name, change)),
                call.input(),
                call.output());
          }
        });
  }

  /** The model with all statements of its methods changed, those in loops too. */
  static LoweredModel statements(LoweredModel model, UnaryOperator<Statement> change) {
    return methods(model, method -> statements(method, change));
  }

  /** The model with its methods changed. */
  static LoweredModel methods(LoweredModel model, UnaryOperator<LoweredMethod> change) {
    return new LoweredModel(
        model.graph(),
        change.apply(model.forward()),
        model.methods().stream().map(change).toList(),
        model.output(),
        model.taps(),
        model.sizes(),
        model.parameters());
  }

  static LoweredMethod statements(LoweredMethod method, UnaryOperator<Statement> change) {
    List<Paragraph> paragraphs =
        method.paragraphs().stream()
            .map(
                paragraph ->
                    new Paragraph(
                        paragraph.statements().stream().map(s -> statement(s, change)).toList()))
            .toList();
    return new LoweredMethod(
        method.role(),
        method.name(),
        method.doc(),
        method.inputs(),
        method.numbers(),
        paragraphs,
        method.result());
  }

  private static Statement statement(Statement statement, UnaryOperator<Statement> change) {
    return change.apply(
        statement.accept(
            new StatementVisitor<Statement>() {
              @Override
              public Statement visitAssignment(Assignment assignment) {
                return assignment;
              }

              @Override
              public Statement visitLoop(Loop loop) {
                return new Loop(
                    loop.from(),
                    loop.until(),
                    loop.body().stream().map(inner -> statement(inner, change)).toList());
              }

              @Override
              public Statement visitPutTap(PutTap put) {
                return put;
              }
            }));
  }
}
