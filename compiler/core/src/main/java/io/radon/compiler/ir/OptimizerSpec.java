package io.radon.compiler.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * The rule that changes the weights. Its text is its spelling in a recipe.
 *
 * @param momentum of {@code sgd}; 0 of the others
 * @param dampening of {@code sgd}; 0 of the others
 * @param nesterov whether {@code sgd} looks ahead
 * @param beta1 of the others' means; 0 of {@code sgd}
 * @param beta2 of the others' squares; 0 of {@code sgd}
 * @param epsilon of the others; 0 of {@code sgd}
 * @param decoupled whether the decay of {@code sgd} is no part of the gradient
 * @param exclude what does not decay
 */
public record OptimizerSpec(
    Kind kind,
    double momentum,
    double dampening,
    boolean nesterov,
    double beta1,
    double beta2,
    double epsilon,
    double weightDecay,
    boolean decoupled,
    List<Excluded> exclude) {
  /** The rules. */
  public enum Kind {
    SGD,
    ADAM,
    ADAMW,
    LAMB;

    /** As a spec names it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** Weights that can be kept from decaying. */
  public enum Excluded {
    NORM,
    BIAS;

    /** As a spec names it. */
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public OptimizerSpec {
    exclude = exclude.stream().distinct().sorted().toList();
  }

  /** Gradient descent with momentum, all weights decaying. */
  public static OptimizerSpec sgd(double momentum, double weightDecay) {
    return new OptimizerSpec(Kind.SGD, momentum, 0, false, 0, 0, 0, weightDecay, false, List.of());
  }

  /** The same rule with another momentum. */
  public OptimizerSpec withMomentum(double value) {
    return new OptimizerSpec(
        kind, value, dampening, nesterov, beta1, beta2, epsilon, weightDecay, decoupled, exclude);
  }

  /** The same rule with another decay. */
  public OptimizerSpec withWeightDecay(double value) {
    return new OptimizerSpec(
        kind, momentum, dampening, nesterov, beta1, beta2, epsilon, value, decoupled, exclude);
  }

  @Override
  public String toString() {
    List<String> arguments = new ArrayList<>();
    if (kind == Kind.SGD) {
      arguments.add("momentum: " + Spelling.number(momentum));
      if (dampening != 0) {
        arguments.add("dampening: " + Spelling.number(dampening));
      }
      if (nesterov) {
        arguments.add("nesterov: true");
      }
      if (decoupled) {
        arguments.add("decoupled: true");
      }
    } else {
      arguments.add("beta1: " + Spelling.number(beta1));
      arguments.add("beta2: " + Spelling.number(beta2));
      arguments.add("epsilon: " + Spelling.number(epsilon));
    }
    arguments.add("weight_decay: " + Spelling.number(weightDecay));
    if (!exclude.isEmpty()) {
      arguments.add(
          exclude.stream()
              .map(Excluded::word)
              .collect(Collectors.joining(", ", "exclude: [", "]")));
    }
    return kind.word() + "(" + String.join(", ", arguments) + ")";
  }
}
