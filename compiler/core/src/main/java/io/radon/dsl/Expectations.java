package io.radon.dsl;

import io.radon.compiler.syntax.Comparison;

/** What a model promises: {@code expect(params(), is(269_722))}. */
public final class Expectations {
  private Expectations() {}

  /** Says what must hold, or the model isn't compiled. */
  public static Expectation expect(Value figure, Expectation.Bound bound) {
    return new Expectation(CallSite.here(), figure, bound);
  }

  /** The number of trainable parameters. */
  public static NumberValue params() {
    return figure("params");
  }

  /** Multiply-adds of convolutions and dense layers. */
  public static NumberValue macs() {
    return figure("macs");
  }

  /** Weighted layers on the main path. */
  public static NumberValue depth() {
    return figure("depth");
  }

  /** The input pixels that one number before global pooling sees, in each direction. */
  public static NumberValue receptiveField() {
    return figure("receptive_field");
  }

  /** A figure by the name the language has for it. */
  public static NumberValue figure(String name) {
    return Call.plain(name).asNumber();
  }

  /** {@code == value}. */
  public static Expectation.Bound is(long value) {
    return is(Values.number(value));
  }

  /** {@code == value}. */
  public static Expectation.Bound is(NumberValue value) {
    return new Expectation.Bound(Comparison.EQUAL, value);
  }

  /** {@code ~ value}: equal to the digits written, such as {@code near("3.664G")}. */
  public static Expectation.Bound near(String digits) {
    return near(Values.number(digits));
  }

  /** {@code ~ value}. */
  public static Expectation.Bound near(NumberValue value) {
    return new Expectation.Bound(Comparison.CLOSE, value);
  }

  /** {@code <= value}. */
  public static Expectation.Bound atMost(long value) {
    return atMost(Values.number(value));
  }

  /** {@code <= value}. */
  public static Expectation.Bound atMost(NumberValue value) {
    return new Expectation.Bound(Comparison.AT_MOST, value);
  }

  /** {@code >= value}. */
  public static Expectation.Bound atLeast(long value) {
    return atLeast(Values.number(value));
  }

  /** {@code >= value}. */
  public static Expectation.Bound atLeast(NumberValue value) {
    return new Expectation.Bound(Comparison.AT_LEAST, value);
  }
}
