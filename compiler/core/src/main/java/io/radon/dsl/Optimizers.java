package io.radon.dsl;

import java.util.stream.Stream;

/** Rules that change the weights, their arguments, bounds of gradients, and averages. */
public final class Optimizers {
  private Optimizers() {}

  /** Gradient descent with momentum. */
  public static Call sgd(Argument... arguments) {
    return Call.of("sgd", (Object[]) arguments);
  }

  /** Adam, the decay in its gradient. */
  public static Call adam(Argument... arguments) {
    return Call.of("adam", (Object[]) arguments);
  }

  /** Adam with decoupled decay. */
  public static Call adamw(Argument... arguments) {
    return Call.of("adamw", (Object[]) arguments);
  }

  /** LAMB. */
  public static Call lamb(Argument... arguments) {
    return Call.of("lamb", (Object[]) arguments);
  }

  /** Of {@code sgd}. */
  public static Argument momentum(double momentum) {
    return number("momentum", momentum);
  }

  /** Of all rules. */
  public static Argument weightDecay(double decay) {
    return number("weight_decay", decay);
  }

  /** Of {@code sgd}. */
  public static Argument dampening(double dampening) {
    return number("dampening", dampening);
  }

  /** Of {@code sgd}: looks ahead. */
  public static Argument nesterov() {
    return Argument.named("nesterov", Values.value(true));
  }

  /** Of {@code sgd}: the decay is no part of the gradient. */
  public static Argument decoupled() {
    return Argument.named("decoupled", Values.value(true));
  }

  /** Of all but {@code sgd}. */
  public static Argument beta1(double beta) {
    return number("beta1", beta);
  }

  /** Of all but {@code sgd}. */
  public static Argument beta2(double beta) {
    return number("beta2", beta);
  }

  /** Of all but {@code sgd}. */
  public static Argument epsilon(double epsilon) {
    return number("epsilon", epsilon);
  }

  /** What does not decay, {@code exclude("norm", "bias")}. */
  public static Argument exclude(String... kinds) {
    return Argument.named("exclude", Values.list(Stream.of(kinds).map(Values::name).toArray()));
  }

  /** A bound of the norm over all gradients. */
  public static Call norm(double most) {
    return Call.of("norm", most);
  }

  /** A bound of each element of the gradients. */
  public static Call value(double most) {
    return Call.of("value", most);
  }

  /** An average of the weights, with {@link #every} and {@link #withoutWarmup}. */
  public static Call average(double decay, Argument... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = decay;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Call.of("average", all);
  }

  /** Of {@link #average}: updates from one average to the next. */
  public static Argument every(int updates) {
    return Argument.named("every", Values.value(updates));
  }

  /** Of {@link #average}: the decay does not rise at the start. */
  public static Argument withoutWarmup() {
    return Argument.named("warmup", Values.value(false));
  }

  private static Argument number(String name, double value) {
    return Argument.named(name, Values.number(value));
  }
}
