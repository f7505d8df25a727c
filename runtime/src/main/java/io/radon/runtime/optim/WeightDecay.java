package io.radon.runtime.optim;

import io.radon.runtime.model.Variable;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How weights are drawn towards 0. Kernels always are.
 *
 * @param amount at least 0
 * @param excluded which other weights are not
 */
public record WeightDecay(double amount, Set<Excluded> excluded) {
  /** Weights of one dimension, none of which {@code torch.optim} excludes unless told. */
  public enum Excluded {
    /** Scales and offsets of norms, and the factors of {@code scale}. */
    NORM,
    /** Biases, and the slopes of {@code prelu}. */
    BIAS
  }

  /** Nothing decays. */
  public static final WeightDecay NONE = new WeightDecay(0, Set.of());

  /** Checks the amount. */
  public WeightDecay {
    if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected a weight decay of at least 0, found " + amount);
    }
    Set<Excluded> sorted = EnumSet.noneOf(Excluded.class);
    sorted.addAll(excluded);
    excluded = Collections.unmodifiableSet(sorted);
  }

  /** All weights decay. */
  public static WeightDecay all(double amount) {
    return new WeightDecay(amount, Set.of());
  }

  /**
   * Kernels alone decay: no biases, and no scales and offsets of norms (Jia et al., 2018, section
   * 3.2; timm's rule).
   */
  public static WeightDecay kernels(double amount) {
    return new WeightDecay(amount, EnumSet.allOf(Excluded.class));
  }

  /** What a variable decays by. */
  float of(Variable variable) {
    return decays(variable) ? (float) amount : 0;
  }

  private boolean decays(Variable variable) {
    if (variable.shape().numDimensions() > 1) {
      return true;
    }
    String role = variable.name().substring(variable.name().lastIndexOf('/') + 1);
    boolean bias = role.equals("bias") || role.equals("slope");
    return !excluded.contains(bias ? Excluded.BIAS : Excluded.NORM);
  }

  /** As a recipe writes it, among an optimizer's arguments. */
  String argument() {
    String text = "weight_decay: " + Decimals.text(amount);
    return excluded.isEmpty() ? text : text + ", exclude: " + words();
  }

  private String words() {
    return excluded.stream()
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .collect(Collectors.joining(", ", "[", "]"));
  }
}
