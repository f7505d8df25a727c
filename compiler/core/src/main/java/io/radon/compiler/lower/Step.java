package io.radon.compiler.lower;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A statement whose operands are still values, each defined once, and no variables yet.
 *
 * @param kind what becomes of it
 * @param section the number of the section it comes from
 * @param path the layer's path, from which a variable may get its name
 * @param output the value it defines; -1 if it defines none
 * @param amounts the numbers that {@code code} names
 * @param tap where the value, or each block of the loop, can be asked for
 * @param from the first index of a loop
 * @param until the index after the last
 */
record Step(
    Kind kind,
    int section,
    String path,
    List<Integer> inputs,
    int output,
    Code code,
    List<Amount> amounts,
    @Nullable ValueShape shape,
    @Nullable TapUse tap,
    int from,
    int until) {

  enum Kind {
    /** Assigns a layer's or a block's value. */
    COMPUTE,
    /** Assigns what joins several values. */
    JOIN,
    /** Assigns again and again in a loop. */
    RUN,
    /** Offers a value under a label. */
    PUT
  }

  /** Spells the value, given what spells its inputs. */
  @FunctionalInterface
  interface Code {
    Expression of(List<Expression> inputs);
  }

  Step {
    inputs = List.copyOf(inputs);
    amounts = List.copyOf(amounts);
  }

  static Step compute(
      int section,
      String path,
      List<Integer> inputs,
      int output,
      Code code,
      List<Amount> amounts,
      @Nullable ValueShape shape) {
    Kind kind = inputs.size() > 1 ? Kind.JOIN : Kind.COMPUTE;
    return new Step(kind, section, path, inputs, output, code, amounts, shape, null, 0, 0);
  }

  static Step put(int section, int value, TapUse tap) {
    return new Step(
        Kind.PUT,
        section,
        "",
        List.of(value),
        -1,
        inputs -> inputs.get(0),
        List.of(),
        null,
        tap,
        0,
        0);
  }

  /** This step as a loop that ends with the value {@code last}. */
  Step run(
      int last,
      Code indexed,
      @Nullable ValueShape common,
      @Nullable TapUse each,
      int begin,
      int end) {
    return new Step(
        Kind.RUN, section, path, inputs, last, indexed, amounts, common, each, begin, end);
  }

  /** This step with {@code outer} around its value. */
  Step wrapped(Step outer) {
    Code inner = code;
    return new Step(
        kind,
        section,
        path,
        inputs,
        outer.output,
        values -> outer.code.of(List.of(inner.of(values))),
        amounts,
        outer.shape,
        tap,
        from,
        until);
  }

  /** How many lines it takes. */
  int lines() {
    return kind == Kind.RUN ? 3 : 1;
  }
}
