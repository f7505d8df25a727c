package io.radon.dsl;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Models, and what their bodies hold: {@code model("Net", body(input(32, 32, 3), label("conv1",
 * conv(3, 16), norm(), act()), …))}.
 */
public final class Models {
  private Models() {}

  /** A model without parameters: a body, or another model with changes. */
  public static Model model(String name, Definition definition) {
    return model(name, List.of(), definition);
  }

  /** A model whose body uses {@code value()} of its parameters. */
  public static Model model(String name, List<Parameter<?>> parameters, Definition definition) {
    return new Model(CallSite.here(), name, parameters, definition, Doc.NONE);
  }

  /** A model with parameters, which its definition is given as values. */
  public static <A extends Value> Model model(
      String name, Parameter<A> first, Function<? super A, ? extends Definition> definition) {
    return model(name, parameters(first), definition.apply(first.value()));
  }

  /** A model with parameters, which its definition is given as values. */
  public static <A extends Value, B extends Value> Model model(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      BiFunction<? super A, ? super B, ? extends Definition> definition) {
    return model(name, parameters(first, second), definition.apply(first.value(), second.value()));
  }

  /** A model with parameters, which its definition is given as values. */
  public static <A extends Value, B extends Value, C extends Value> Model model(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      Parameter<C> third,
      Arity.Three<? super A, ? super B, ? super C, ? extends Definition> definition) {
    return model(
        name,
        parameters(first, second, third),
        definition.of(first.value(), second.value(), third.value()));
  }

  /** A model with parameters, which its definition is given as values. */
  public static <A extends Value, B extends Value, C extends Value, D extends Value> Model model(
      String name,
      Parameter<A> first,
      Parameter<B> second,
      Parameter<C> third,
      Parameter<D> fourth,
      Arity.Four<? super A, ? super B, ? super C, ? super D, ? extends Definition> definition) {
    return model(
        name,
        parameters(first, second, third, fourth),
        definition.of(first.value(), second.value(), third.value(), fourth.value()));
  }

  /** A model with parameters, which its definition is given as values. */
  public static <
          A extends Value, B extends Value, C extends Value, D extends Value, E extends Value>
      Model model(
          String name,
          Parameter<A> first,
          Parameter<B> second,
          Parameter<C> third,
          Parameter<D> fourth,
          Parameter<E> fifth,
          Arity.Five<? super A, ? super B, ? super C, ? super D, ? super E, ? extends Definition>
              definition) {
    return model(
        name,
        parameters(first, second, third, fourth, fifth),
        definition.of(first.value(), second.value(), third.value(), fourth.value(), fifth.value()));
  }

  /** A model with parameters, which its definition is given as values. */
  public static <
          A extends Value,
          B extends Value,
          C extends Value,
          D extends Value,
          E extends Value,
          F extends Value>
      Model model(
          String name,
          Parameter<A> first,
          Parameter<B> second,
          Parameter<C> third,
          Parameter<D> fourth,
          Parameter<E> fifth,
          Parameter<F> sixth,
          Arity.Six<
                  ? super A,
                  ? super B,
                  ? super C,
                  ? super D,
                  ? super E,
                  ? super F,
                  ? extends Definition>
              definition) {
    return model(
        name,
        parameters(first, second, third, fourth, fifth, sixth),
        definition.of(
            first.value(),
            second.value(),
            third.value(),
            fourth.value(),
            fifth.value(),
            sixth.value()));
  }

  /** A parameter that takes a whole number. */
  public static Parameter<NumberValue> param(String name) {
    return param(name, Type.INT);
  }

  /** A parameter that takes a whole number, with a default. */
  public static Parameter<NumberValue> param(String name, int fallback) {
    return param(name, Type.INT, fallback);
  }

  /** A parameter that takes a number, with a default. */
  public static Parameter<NumberValue> param(String name, double fallback) {
    return param(name, Type.DECIMAL, fallback);
  }

  /** A parameter that takes true or false, with a default. */
  public static Parameter<Condition> param(String name, boolean fallback) {
    return param(name, Type.BOOL, fallback);
  }

  /** A parameter that must be given. */
  public static <V extends Value> Parameter<V> param(String name, Type<V> type) {
    return new Parameter<>(CallSite.here(), name, type, null);
  }

  /** A parameter with a default. */
  public static <V extends Value> Parameter<V> param(String name, Type<V> type, Object fallback) {
    return new Parameter<>(CallSite.here(), name, type, Values.value(fallback));
  }

  /** Parameters, for a model or block with more than six. */
  public static List<Parameter<?>> parameters(Parameter<?>... parameters) {
    return List.of(parameters);
  }

  /** A model to derive from that stands in an imported file. */
  public static ModelUse imported(String model, Object... arguments) {
    return new ModelUse(CallSite.here(), model, null, Argument.all(arguments), null);
  }

  /** The statements of a model, a block or a branch of a join. */
  public static Body body(Statement... statements) {
    return new Body(CallSite.here(), List.of(statements));
  }

  /** The size of the input, {@code input: 224x224x3}. */
  public static FlowStatement input(int... sizes) {
    return input(Values.shape(sizes));
  }

  /** The size of the input: a size, or a list. */
  public static FlowStatement input(Value size) {
    return label("input", new Literal(size));
  }

  /** A flow with a label, {@code conv1: conv(7x7, 64) -> norm -> act}. */
  public static FlowStatement label(String name, Step... steps) {
    return new Flow(CallSite.here(), List.of(steps)).labelled(false, checked(name));
  }

  /** A flow with a label. */
  public static FlowStatement label(String name, Flow flow) {
    return flow.labelled(false, checked(name));
  }

  /** A stage, {@code stage conv2: 3 * basic(64)}. */
  public static FlowStatement stage(String name, Step... steps) {
    return new Flow(CallSite.here(), List.of(steps)).labelled(true, checked(name));
  }

  private static String checked(String label) {
    return Identifiers.checked("label", label);
  }

  /** Steps that follow one another, {@code a -> b}. */
  public static Flow flow(Step... steps) {
    return new Flow(CallSite.here(), List.of(steps));
  }

  /** Sets a switch, {@code shortcut = projection}. */
  public static Setting set(Switch target, Object value) {
    return new Setting(CallSite.here(), target.name(), Values.value(value));
  }

  /** Sets a switch by its name. */
  public static Setting set(String target, Object value) {
    return new Setting(CallSite.here(), target, Values.value(value));
  }

  /** The model's switch {@code padding}. */
  public static Switch padding() {
    return new Switch("padding");
  }

  /** The model's switch {@code output_stride}: where strides become dilation. */
  public static Switch outputStride() {
    return new Switch("output_stride");
  }

  /** The model's switch {@code init}. */
  public static Switch init() {
    return new Switch("init");
  }

  /**
   * A comment that silences a warning: {@code .comment(allow("RN0514", "a small network"))}.
   *
   * @param code the warning's, {@code RN} and four digits
   * @param reason why it is meant so; one line
   */
  public static String allow(String code, String reason) {
    if (!String.valueOf(code).matches("RN[0-9]{4}")
        || String.valueOf(reason).isBlank()
        || reason.lines().count() > 1) {
      throw new IllegalArgumentException(
          "a warning is silenced by its code and a reason: expected such as"
              + " `allow(\"RN0514\", \"a small network\")`");
    }
    return "allow " + code + ": " + reason.strip();
  }

  /** A named whole number. */
  public static Constant<NumberValue> constant(String name, int value) {
    return constant(name, Values.number(value));
  }

  /** A named number. */
  public static Constant<NumberValue> constant(String name, NumberValue value) {
    return new Constant<>(CallSite.here(), name, value, NumberValue::new, Doc.NONE);
  }

  /** A named condition. */
  public static Constant<Condition> constant(String name, Condition value) {
    return new Constant<>(CallSite.here(), name, value, Condition::new, Doc.NONE);
  }

  /** A named value of any other kind. */
  public static Constant<Value> constant(String name, Value value) {
    return new Constant<>(CallSite.here(), name, value, Value.Plain::new, Doc.NONE);
  }

  /** A named flow, such as the images of several recipes. */
  public static Constant<Value> constant(String name, Flow value) {
    return constant(name, Values.asValue(value));
  }

  /** Declarations as one file, in this order; what they name and is not listed comes before. */
  public static Spec spec(Declaration... declarations) {
    return new Spec(CallSite.here(), List.of(), List.of(), List.of(declarations));
  }
}
