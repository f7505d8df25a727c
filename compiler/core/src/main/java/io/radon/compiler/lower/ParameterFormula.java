package io.radon.compiler.lower;

import io.radon.compiler.ir.BlockCall;
import io.radon.compiler.ir.BlockInstance;
import io.radon.compiler.ir.Body;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.ir.GraphNode;
import io.radon.compiler.ir.GraphVisitor;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.ModelGraph;
import io.radon.compiler.ir.OpNode;
import io.radon.compiler.ir.Section;
import io.radon.compiler.op.OpCatalog;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The number of trainable parameters as a polynomial in the constructor's arguments.
 *
 * @param terms the factor of each product of arguments; the empty product is the constant
 */
public record ParameterFormula(Map<List<String>, Long> terms) {
  private static final List<String> ONE = List.of();

  public ParameterFormula {
    terms = Collections.unmodifiableMap(new LinkedHashMap<>(terms));
  }

  /** The parameters of a model; those of a block that is called often are counted once. */
  static ParameterFormula of(ModelGraph graph) {
    Map<List<String>, Long> terms = new LinkedHashMap<>();
    terms.put(ONE, 0L);
    terms.putAll(new Counter().of(graph.body()).terms);
    terms.values().removeIf(factor -> factor == 0);
    return new ParameterFormula(terms);
  }

  /** The number for the arguments' default values. */
  public long at(List<ConstructorArgument> arguments) {
    long sum = 0;
    for (Map.Entry<List<String>, Long> term : terms.entrySet()) {
      long product = term.getValue();
      for (String factor : term.getKey()) {
        product *=
            arguments.stream()
                .filter(argument -> argument.name().equals(factor))
                .mapToLong(ConstructorArgument::value)
                .findFirst()
                .orElseThrow();
      }
      sum += product;
    }
    return sum;
  }

  private static ParameterFormula constant(long value) {
    return new ParameterFormula(Map.of(ONE, value));
  }

  private ParameterFormula plus(ParameterFormula other) {
    Map<List<String>, Long> sum = new LinkedHashMap<>(terms);
    other.terms.forEach((product, factor) -> sum.merge(product, factor, Math::addExact));
    return new ParameterFormula(sum);
  }

  private ParameterFormula times(ParameterFormula other) {
    Map<List<String>, Long> result = new LinkedHashMap<>();
    terms.forEach(
        (left, leftFactor) ->
            other.terms.forEach(
                (right, rightFactor) -> {
                  List<String> product = new ArrayList<>(left);
                  product.addAll(right);
                  Collections.sort(product);
                  result.merge(
                      List.copyOf(product),
                      Math.multiplyExact(leftFactor, rightFactor),
                      Math::addExact);
                }));
    return new ParameterFormula(result);
  }

  /** Counts a body's parameters. */
  private static final class Counter implements GraphVisitor<ParameterFormula> {
    private final IdentityHashMap<BlockInstance, ParameterFormula> known = new IdentityHashMap<>();

    ParameterFormula of(Body body) {
      ParameterFormula sum = constant(0);
      for (Section section : body.sections()) {
        for (GraphNode node : section.nodes()) {
          sum = sum.plus(node.accept(this));
        }
      }
      return sum;
    }

    @Override
    public ParameterFormula visitBlockCall(BlockCall call) {
      ParameterFormula sum = known.get(call.block());
      if (sum == null) {
        sum = of(call.block().body());
        known.put(call.block(), sum);
      }
      return sum;
    }

    @Override
    public ParameterFormula visitOp(OpNode op) {
      // Only the units of dense layers are ever arguments.
      return op.op().equals("dense")
          ? number(op, "in").times(number(op, "out")).plus(bias(op))
          : constant(OpCatalog.op(op.op()).trainable(op));
    }

    private static ParameterFormula bias(OpNode op) {
      boolean bias = op.attributes().get("bias") instanceof BooleanAttribute flag && flag.value();
      return bias ? number(op, "out") : constant(0);
    }

    private static ParameterFormula number(OpNode op, String attribute) {
      if (!(op.attributes().get(attribute) instanceof IntAttribute number)) {
        return constant(1);
      }
      return number.argument() == null
          ? constant(number.value())
          : new ParameterFormula(Map.of(List.of(number.argument()), 1L));
    }
  }
}
