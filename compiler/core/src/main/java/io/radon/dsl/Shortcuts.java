package io.radon.dsl;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The shortcut policies of the standard library, and policies of one's own. */
public final class Shortcuts {
  private Shortcuts() {}

  /** The model's switch, {@code shortcut}. */
  public static Switch shortcut() {
    return new Switch("shortcut");
  }

  /** Option A: no parameters; subsampled, and zero channels around. */
  public static Call zeroPad() {
    return Call.plain("zero_pad");
  }

  /** Option B: a 1x1 projection only where the shape changes. */
  public static Call projection() {
    return Call.plain("projection");
  }

  /** Option C: a 1x1 projection in every block. */
  public static Call projectionAll() {
    return Call.plain("projection_all");
  }

  /** The projection of pre-activation networks: without a norm, which stands before it. */
  public static Call preactProjection() {
    return Call.plain("preact_projection");
  }

  /** The addition only where the shape stays, as MobileNetV2's. */
  public static Call onlySame() {
    return Call.plain("only_same");
  }

  /** No addition at all. */
  public static Call plain() {
    return Call.plain("plain");
  }

  /** ResNet-D: average before the projection. */
  public static Call avgProjection() {
    return Call.plain("avg_projection");
  }

  /** A policy of one's own: what is added where the shape stays, and where it changes. */
  public static Policy policy(String name, FlowStatement... arms) {
    return policy(name, Models.body(arms));
  }

  /** A policy without parameters: its body has the two arms as labelled flows. */
  public static Policy policy(String name, Body body) {
    return policy(name, List.of(), body);
  }

  /** A policy whose body uses {@code value()} of its parameters. */
  public static Policy policy(String name, List<Parameter<?>> parameters, Body body) {
    return new Policy(CallSite.here(), name, parameters, body, Doc.NONE);
  }

  /** A policy with parameters, which its body is given as values. */
  public static <A extends Value> Policy policy(
      String name, Parameter<A> first, Function<? super A, ? extends Body> body) {
    return policy(name, Models.parameters(first), body.apply(first.value()));
  }

  /** A policy with parameters, which its body is given as values. */
  public static <A extends Value, B extends Value> Policy policy(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      BiFunction<? super A, ? super B, ? extends Body> body) {
    return policy(
        name, Models.parameters(first, second), body.apply(first.value(), second.value()));
  }

  /** A policy with parameters, which its body is given as values. */
  public static <A extends Value, B extends Value, C extends Value> Policy policy(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      Parameter<C> third,
      Arity.Three<? super A, ? super B, ? super C, ? extends Body> body) {
    return policy(
        name,
        Models.parameters(first, second, third),
        body.of(first.value(), second.value(), third.value()));
  }

  /** A policy with parameters, which its body is given as values. */
  public static <A extends Value, B extends Value, C extends Value, D extends Value> Policy policy(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      Parameter<C> third,
      Parameter<D> fourth,
      Arity.Four<? super A, ? super B, ? super C, ? super D, ? extends Body> body) {
    return policy(
        name,
        Models.parameters(first, second, third, fourth),
        body.of(first.value(), second.value(), third.value(), fourth.value()));
  }

  /** A policy with parameters, which its body is given as values. */
  public static <
          A extends Value, B extends Value, C extends Value, D extends Value, E extends Value>
      Policy policy(
          String name,
          Parameter<A> first,
          Parameter<B> second,
          Parameter<C> third,
          Parameter<D> fourth,
          Parameter<E> fifth,
          Arity.Five<? super A, ? super B, ? super C, ? super D, ? super E, ? extends Body> body) {
    return policy(
        name,
        Models.parameters(first, second, third, fourth, fifth),
        body.of(first.value(), second.value(), third.value(), fourth.value(), fifth.value()));
  }

  /** A policy with parameters, which its body is given as values. */
  public static <
          A extends Value,
          B extends Value,
          C extends Value,
          D extends Value,
          E extends Value,
          F extends Value>
      Policy policy(
          String name,
          Parameter<A> first,
          Parameter<B> second,
          Parameter<C> third,
          Parameter<D> fourth,
          Parameter<E> fifth,
          Parameter<F> sixth,
          Arity.Six<
                  ? super A, ? super B, ? super C, ? super D, ? super E, ? super F, ? extends Body>
              body) {
    return policy(
        name,
        Models.parameters(first, second, third, fourth, fifth, sixth),
        body.of(
            first.value(),
            second.value(),
            third.value(),
            fourth.value(),
            fifth.value(),
            sixth.value()));
  }

  /** What is added where the shape stays, {@code same: identity}. */
  public static FlowStatement whereSame(Step... steps) {
    return Models.label("same", steps);
  }

  /** What is added where the shape changes, {@code changed: conv(1x1, out.channels) / stride}. */
  public static FlowStatement whereChanged(Step... steps) {
    return Models.label("changed", steps);
  }
}
