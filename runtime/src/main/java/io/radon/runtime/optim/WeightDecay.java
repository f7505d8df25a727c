package io.radon.runtime.optim;

import io.radon.runtime.model.Variable;
import java.util.Locale;

/**
 * How weights are drawn towards 0.
 *
 * @param amount at least 0
 * @param of which weights
 */
public record WeightDecay(double amount, Of of) {
  /** Which weights decay. */
  public enum Of {
    /** All, as {@code torch.optim} does unless told. */
    ALL,
    /**
     * Those of more than one dimension: no biases, and no scales and offsets of norms (Jia et al.,
     * 2018, section 3.2; timm's rule).
     */
    KERNELS
  }

  /** Nothing decays. */
  public static final WeightDecay NONE = new WeightDecay(0, Of.ALL);

  /** Checks the amount. */
  public WeightDecay {
    if (!(amount >= 0 && amount < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException("expected a weight decay of at least 0, found " + amount);
    }
  }

  /** All weights decay. */
  public static WeightDecay all(double amount) {
    return new WeightDecay(amount, Of.ALL);
  }

  /** Kernels decay; biases, and scales and offsets of norms, don't. */
  public static WeightDecay kernels(double amount) {
    return new WeightDecay(amount, Of.KERNELS);
  }

  /** What a variable decays by. */
  float of(Variable variable) {
    boolean decays =
        switch (of) {
          case ALL -> true;
          case KERNELS -> variable.shape().numDimensions() > 1;
        };
    return decays ? (float) amount : 0;
  }

  /** As a recipe writes it, among an optimizer's arguments. */
  String argument() {
    String text = "weight_decay: " + Decimals.text(amount);
    return of == Of.ALL ? text : text + ", decays: " + of.name().toLowerCase(Locale.ROOT);
  }
}
