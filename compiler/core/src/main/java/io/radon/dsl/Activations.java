package io.radon.dsl;

/** Activations: as steps, or as values of the switch {@code act}. */
public final class Activations {
  private Activations() {}

  /** The positive part. */
  public static Call relu() {
    return Call.plain("relu");
  }

  /** The positive part, at most 6. */
  public static Call relu6() {
    return Call.plain("relu6");
  }

  /** The logistic function. */
  public static Call sigmoid() {
    return Call.plain("sigmoid");
  }

  /** The hyperbolic tangent. */
  public static Call tanh() {
    return Call.plain("tanh");
  }

  /** X times sigmoid(x). */
  public static Call silu() {
    return Call.plain("silu");
  }

  /** X times the normal distribution function of x. */
  public static Call gelu(Argument... more) {
    return Layers.optional("gelu", more);
  }

  /** X, or a small share of it where x is negative. */
  public static Call leakyRelu(Argument... more) {
    return Layers.optional("leaky_relu", more);
  }

  /** X, or {@code alpha * (exp(x) - 1)} where x is negative. */
  public static Call elu(Argument... more) {
    return Layers.optional("elu", more);
  }

  /** X, or a learned share of it where x is negative. */
  public static Call prelu(Argument... more) {
    return Layers.optional("prelu", more);
  }

  /** The self-normalising elu. */
  public static Call selu() {
    return Call.plain("selu");
  }

  /** {@code x * tanh(log(1 + exp(x)))}. */
  public static Call mish() {
    return Call.plain("mish");
  }

  /** {@code x * min(max(x + 3, 0), 6) / 6}. */
  public static Call hardSwish() {
    return Call.plain("hard_swish");
  }

  /** {@code min(max(x + 3, 0), 6) / 6}. */
  public static Call hardSigmoid() {
    return Call.plain("hard_sigmoid");
  }
}
