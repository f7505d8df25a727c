package io.radon.compiler.op;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.shape.Shape;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An activation without weights: one function on each number. */
record ActivationOp(String name, String description, List<OpParameter> parameters)
    implements OpDefinition {
  ActivationOp {
    parameters = List.copyOf(parameters);
  }

  /** All of them, in the reference's order. */
  static List<OpDefinition> all() {
    return List.of(
        plain("relu", "the positive part: max(x, 0)"),
        plain("relu6", "the positive part, at most 6"),
        new ActivationOp(
            "leaky_relu",
            "x, or a small share of it where x is negative (Maas et al., 2013)",
            List.of(
                OpParameter.decimal(
                    "slope", new DecimalAttribute(0.01), 0, 1, "the share of negative numbers"))),
        new ActivationOp(
            "elu",
            "x, or alpha * (exp(x) - 1) where x is negative (Clevert et al., 2016)",
            List.of(
                OpParameter.decimal(
                    "alpha",
                    new DecimalAttribute(1.0),
                    0,
                    100,
                    "minus the limit of negative numbers"))),
        plain("selu", "the self-normalising elu (Klambauer et al., 2017)"),
        new ActivationOp(
            "gelu",
            "x times the normal distribution function of x (Hendrycks and Gimpel, 2016)",
            List.of(
                OpParameter.flag(
                    "approximate",
                    new BooleanAttribute(false),
                    "whether the form with `tanh` stands for the exact one"))),
        plain("silu", "x * sigmoid(x), also called swish"),
        plain("mish", "x * tanh(log(1 + exp(x))) (Misra, 2020)"),
        plain("sigmoid", "the logistic function: 1 / (1 + exp(-x))"),
        plain("tanh", "the hyperbolic tangent"),
        plain("hard_swish", "x * min(max(x + 3, 0), 6) / 6 (Howard et al., 2019)"),
        plain("hard_sigmoid", "min(max(x + 3, 0), 6) / 6 (Howard et al., 2019)"));
  }

  private static ActivationOp plain(String name, String description) {
    return new ActivationOp(name, description, List.of());
  }

  @Override
  public boolean isActivation() {
    return true;
  }

  @Override
  public boolean elementwise() {
    return true;
  }

  @Override
  public OpResult apply(OpArguments arguments, List<Shape> inputs) {
    Map<String, Attribute> attributes = new LinkedHashMap<>();
    for (OpParameter parameter : parameters) {
      attributes.put(parameter.name(), arguments.value(parameter.name()));
    }
    return OpResult.of(attributes, inputs.get(0));
  }
}
