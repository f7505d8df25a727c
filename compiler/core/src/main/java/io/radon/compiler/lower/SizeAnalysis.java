package io.radon.compiler.lower;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.ir.ValueRef;
import io.radon.compiler.lower.SizeRules.Agreement;
import io.radon.compiler.lower.SizeRules.Minimum;
import io.radon.compiler.lower.SizeRules.Quotient;
import io.radon.compiler.lower.SizeRules.Side;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Follows the sizes of a picture, as functions of its height and width, through a whole model. */
final class SizeAnalysis {
  private static final Minimum NONE = new Minimum(1, "");

  private final Shape image;
  private final Set<List<Object>> agreed = new LinkedHashSet<>();
  private final List<Agreement> agreements = new ArrayList<>();
  private Minimum height = NONE;
  private Minimum width = NONE;
  private boolean fixed;

  private SizeAnalysis(ModelGraph graph) {
    this.image = graph.body().input();
    this.fixed = graph.inputFixed() || !image.hasPlaces();
  }

  static SizeRules of(ModelGraph graph) {
    SizeAnalysis analysis = new SizeAnalysis(graph);
    if (!analysis.fixed) {
      SizeForm height = analysis.image.isImage() ? SizeForm.IMAGE : SizeForm.constant(1);
      analysis.walk(graph.body(), "", new Sides(height, SizeForm.IMAGE));
    }
    if (analysis.fixed) {
      return new SizeRules(true, NONE, NONE, List.of());
    }
    return new SizeRules(false, analysis.height, analysis.width, analysis.agreements);
  }

  /** The height and width of a value. */
  private record Sides(SizeForm height, SizeForm width) {
    static final Sides ONE = new Sides(SizeForm.constant(1), SizeForm.constant(1));
  }

  private Sides walk(Body body, String path, Sides input) {
    Map<Integer, Sides> values = new HashMap<>();
    values.put(0, input);
    for (Section section : body.sections()) {
      for (GraphNode node : section.nodes()) {
        values.put(node.output().id(), output(node, path, values));
      }
    }
    return value(values, body.output());
  }

  private Sides output(GraphNode node, String path, Map<Integer, Sides> values) {
    return node.accept(
        new GraphVisitor<Sides>() {
          @Override
          public Sides visitOp(OpNode op) {
            List<Sides> inputs = op.inputs().stream().map(input -> value(values, input)).toList();
            Sides main = main(op, inputs);
            inputs.forEach(input -> agree(op, path, main, input));
            OpSizes sizes = new OpSizes(op);
            fixed |= sizes.fixes(main.height, main.width);
            require(path + op.name(), sizes.room(main.height, main.width, Sides::new));
            return checked(op, path, sizes.output(main.height, main.width, Sides::new));
          }

          @Override
          public Sides visitBlockCall(BlockCall call) {
            return walk(call.block().body(), path + call.name() + '/', value(values, call.input()));
          }
        });
  }

  /** The input whose sizes the op's value has; others may be spread over it. */
  private Sides main(OpNode op, List<Sides> inputs) {
    return inputs.stream()
        .filter(input -> inputs.size() == 1 || isAtDefault(input, op.shape()))
        .findFirst()
        .orElse(inputs.get(0));
  }

  /** Several values agree; one that is spread over the others is one place for any image. */
  private void agree(OpNode op, String path, Sides main, Sides input) {
    boolean spread = !isAtDefault(input, op.shape()) && op.inputs().size() > 1;
    Sides expected = spread ? Sides.ONE : main;
    agree(path + op.name(), Side.HEIGHT, expected.height, input.height);
    agree(path + op.name(), Side.WIDTH, expected.width, input.width);
  }

  private boolean isAtDefault(Sides sides, Shape shape) {
    return sides.height.at(image.height()) == shape.height()
        && sides.width.at(image.width()) == shape.width();
  }

  private void agree(String layer, Side side, SizeForm first, SizeForm second) {
    if (!first.equals(second) && agreed.add(List.of(side, first, second))) {
      agreements.add(new Agreement(layer, side, quotient(first), quotient(second)));
    }
  }

  private Sides checked(OpNode op, String path, Sides sides) {
    String layer = path + op.name();
    if (op.op().equals("flatten") && !sides.equals(Sides.ONE)) {
      fixed = true;
    }
    require(layer, sides);
    if (op.shape().hasPlaces() && !isAtDefault(sides, op.shape())) {
      throw new CompilerBugException(
          "expected `" + layer + "` to give " + op.shape() + ", found " + sides);
    }
    return op.shape().hasPlaces() ? sides : Sides.ONE;
  }

  /** Lets the image be large enough for {@code layer}. */
  private void require(String layer, Sides sides) {
    height = larger(height, sides.height.minimum(), layer);
    width = larger(width, sides.width.minimum(), layer);
  }

  private static Minimum larger(Minimum minimum, long size, String layer) {
    return size > minimum.size() ? new Minimum(size, layer) : minimum;
  }

  private static Quotient quotient(SizeForm form) {
    return new Quotient(form.offset(), form.divisor());
  }

  private static Sides value(Map<Integer, Sides> values, ValueRef ref) {
    @Nullable Sides sides = values.get(ref.id());
    if (sides == null) {
      throw new CompilerBugException("value " + ref.id() + " is used before it is defined");
    }
    return sides;
  }
}
