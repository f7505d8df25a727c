package io.radon.dsl;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** The blocks of the standard library, and blocks of one's own. */
public final class Blocks {
  private Blocks() {}

  /** Two 3x3 convolutions. */
  public static Call basic(int width, Argument... more) {
    return basic(Values.number(width), more);
  }

  /** Two 3x3 convolutions. */
  public static Call basic(Value width, Argument... more) {
    return Call.of("basic", Layers.arguments(more, width));
  }

  /** The block itself, to be passed on. */
  public static Call basic() {
    return Call.plain("basic");
  }

  /** A 1x1 convolution down, a 3x3 between, a 1x1 up. */
  public static Call bottleneck(int width, Argument... more) {
    return bottleneck(Values.number(width), more);
  }

  /** A 1x1 convolution down, a 3x3 between, a 1x1 up. */
  public static Call bottleneck(Value width, Argument... more) {
    return Call.of("bottleneck", Layers.arguments(more, width));
  }

  /** The block itself, to be passed on, perhaps with {@link Call#of some arguments} given. */
  public static Call bottleneck() {
    return Call.plain("bottleneck");
  }

  /** Squeeze and excitation. */
  public static Call se() {
    return Call.plain("se");
  }

  /** Squeeze and excitation. */
  public static Call se(int reduction) {
    return Call.of("se", reduction);
  }

  /** Squeeze and excitation. */
  public static Call se(Value reduction) {
    return Call.of("se", reduction);
  }

  /** Two 3x3 convolutions, each after its norm and activation. */
  public static Call preactBasic(int width, Argument... more) {
    return preactBasic(Values.number(width), more);
  }

  /** Two 3x3 convolutions, each after its norm and activation. */
  public static Call preactBasic(Value width, Argument... more) {
    return Call.of("preact_basic", Layers.arguments(more, width));
  }

  /** The block itself, to be passed on, perhaps with {@link Call#of some arguments} given. */
  public static Call preactBasic() {
    return Call.plain("preact_basic");
  }

  /** The bottleneck with each convolution after its norm and activation. */
  public static Call preactBottleneck(int width, Argument... more) {
    return preactBottleneck(Values.number(width), more);
  }

  /** The bottleneck with each convolution after its norm and activation. */
  public static Call preactBottleneck(Value width, Argument... more) {
    return Call.of("preact_bottleneck", Layers.arguments(more, width));
  }

  /** The block itself, to be passed on, perhaps with {@link Call#of some arguments} given. */
  public static Call preactBottleneck() {
    return Call.plain("preact_bottleneck");
  }

  /** MobileNetV2: up, a 3x3 on each channel, down without activation. */
  public static Call invertedResidual(int width, Argument... more) {
    return invertedResidual(Values.number(width), more);
  }

  /** MobileNetV2: up, a 3x3 on each channel, down without activation. */
  public static Call invertedResidual(Value width, Argument... more) {
    return Call.of("inverted_residual", Layers.arguments(more, width));
  }

  /** The block itself, to be passed on, perhaps with {@link Call#of some arguments} given. */
  public static Call invertedResidual() {
    return Call.plain("inverted_residual");
  }

  /** DenseNet-BC: as many channels more. */
  public static Call denseLayer(int growth, Argument... more) {
    return denseLayer(Values.number(growth), more);
  }

  /** DenseNet-BC: as many channels more. */
  public static Call denseLayer(Value growth, Argument... more) {
    return Call.of("dense_layer", Layers.arguments(more, growth));
  }

  /** The block itself, to be passed on, perhaps with {@link Call#of some arguments} given. */
  public static Call denseLayer() {
    return Call.plain("dense_layer");
  }

  /** DenseNet-BC, between two stages: half the channels, half the size. */
  public static Call transition() {
    return Call.plain("transition");
  }

  /** ConvNeXt: a 7x7 on each channel, up, down, and a learned factor. */
  public static Call convnext(int width, Argument... more) {
    return convnext(Values.number(width), more);
  }

  /** ConvNeXt: a 7x7 on each channel, up, down, and a learned factor. */
  public static Call convnext(Value width, Argument... more) {
    return Call.of("convnext", Layers.arguments(more, width));
  }

  /** The block itself, to be passed on, perhaps with {@link Call#of some arguments} given. */
  public static Call convnext() {
    return Call.plain("convnext");
  }

  /** A block without parameters. */
  public static Block block(String name, Body body) {
    return block(name, List.of(), body);
  }

  /** A block whose body uses {@code value()} of its parameters. */
  public static Block block(String name, List<Parameter<?>> parameters, Body body) {
    return new Block(CallSite.here(), name, parameters, body, Doc.NONE);
  }

  /** A block with parameters, which its body is given as values. */
  public static <A extends Value> Block block(
      String name, Parameter<A> first, Function<? super A, ? extends Body> body) {
    return block(name, Models.parameters(first), body.apply(first.value()));
  }

  /** A block with parameters, which its body is given as values. */
  public static <A extends Value, B extends Value> Block block(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      BiFunction<? super A, ? super B, ? extends Body> body) {
    return block(name, Models.parameters(first, second), body.apply(first.value(), second.value()));
  }

  /** A block with parameters, which its body is given as values. */
  public static <A extends Value, B extends Value, C extends Value> Block block(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      Parameter<C> third,
      Arity.Three<? super A, ? super B, ? super C, ? extends Body> body) {
    return block(
        name,
        Models.parameters(first, second, third),
        body.of(first.value(), second.value(), third.value()));
  }

  /** A block with parameters, which its body is given as values. */
  public static <A extends Value, B extends Value, C extends Value, D extends Value> Block block(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      Parameter<C> third,
      Parameter<D> fourth,
      Arity.Four<? super A, ? super B, ? super C, ? super D, ? extends Body> body) {
    return block(
        name,
        Models.parameters(first, second, third, fourth),
        body.of(first.value(), second.value(), third.value(), fourth.value()));
  }

  /** A block with parameters, which its body is given as values. */
  public static <
          A extends Value, B extends Value, C extends Value, D extends Value, E extends Value>
      Block block(
          String name,
          Parameter<A> first,
          Parameter<B> second,
          Parameter<C> third,
          Parameter<D> fourth,
          Parameter<E> fifth,
          Arity.Five<? super A, ? super B, ? super C, ? super D, ? super E, ? extends Body> body) {
    return block(
        name,
        Models.parameters(first, second, third, fourth, fifth),
        body.of(first.value(), second.value(), third.value(), fourth.value(), fifth.value()));
  }

  /** A block with parameters, which its body is given as values. */
  public static <
          A extends Value,
          B extends Value,
          C extends Value,
          D extends Value,
          E extends Value,
          F extends Value>
      Block block(
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
    return block(
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
}
