package io.radon.dsl;

/** Learning rates over time, and ways to rise to them. */
public final class Schedules {
  private Schedules() {}

  /** The same rate in every step. */
  public static Call constant(double rate, Argument... arguments) {
    return call("constant", rate, arguments);
  }

  /** The rate is multiplied by the factor at each of these times. */
  public static Call stepDecay(double rate, double factor, Value at, Argument... arguments) {
    Argument[] all = new Argument[arguments.length + 2];
    all[0] = Argument.named("factor", Values.number(factor));
    all[1] = Argument.named("at", at);
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return call("step_decay", rate, all);
  }

  /** A straight line. */
  public static Call linear(double rate, Argument... arguments) {
    return call("linear", rate, arguments);
  }

  /** Half a cosine. */
  public static Call cosine(double rate, Argument... arguments) {
    return call("cosine", rate, arguments);
  }

  /** A power of what is left. */
  public static Call polynomial(double rate, Argument... arguments) {
    return call("polynomial", rate, arguments);
  }

  /** A rise and a longer fall. */
  public static Call oneCycle(double rate, Argument... arguments) {
    return call("one_cycle", rate, arguments);
  }

  /** How long a schedule goes, where another follows. */
  public static Argument over(Value duration) {
    return Argument.named("over", duration);
  }

  /** The last rate, of {@code linear} and {@code one_cycle}. */
  public static Argument to(double rate) {
    return Argument.named("to", Values.number(rate));
  }

  /** The first rate of {@code one_cycle}, or the first share of a warm-up. */
  public static Argument from(double rate) {
    return Argument.named("from", Values.number(rate));
  }

  /** The lowest rate, of {@code cosine} and {@code polynomial}. */
  public static Argument floor(double rate) {
    return Argument.named("floor", Values.number(rate));
  }

  /** Of {@code polynomial}. */
  public static Argument power(double power) {
    return Argument.named("power", Values.number(power));
  }

  /** How long {@code one_cycle} rises. */
  public static Argument rise(Value duration) {
    return Argument.named("rise", duration);
  }

  /** A warm-up by the same amount each step, {@code linear(5 epochs, from: 0.01)}. */
  public static Call linear(Value length, Argument from) {
    return Call.of("linear", length, from);
  }

  /** A warm-up by the same factor each step. */
  public static Call exponential(Value length, Argument from) {
    return Call.of("exponential", length, from);
  }

  /** A warm-up at one share of the rate. */
  public static Call constant(Value length, Argument from) {
    return Call.of("constant", length, from);
  }

  private static Call call(String name, double rate, Argument... arguments) {
    Object[] all = new Object[arguments.length + 1];
    all[0] = rate;
    System.arraycopy(arguments, 0, all, 1, arguments.length);
    return Call.of(name, all);
  }
}
