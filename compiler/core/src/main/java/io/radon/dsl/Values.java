package io.radon.dsl;

import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.ConditionalExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.TextExpr;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Values of expressions: literals, names, conditionals and functions. */
public final class Values {
  private Values() {}

  /** A whole number. */
  public static NumberValue number(long value) {
    return new NumberValue(Numbers.whole(value));
  }

  /** A decimal number, with the digits Java prints for it. */
  public static NumberValue number(double value) {
    return new NumberValue(Numbers.decimal(value));
  }

  /** A decimal number, exact. */
  public static NumberValue number(BigDecimal value) {
    return new NumberValue(Numbers.decimal(value));
  }

  /**
   * A number as the language writes it, {@code "3.664G"} or {@code "64k"}: {@code near} compares to
   * the digits written.
   *
   * @throws IllegalArgumentException if it is no number of the language
   */
  public static NumberValue number(String digits) {
    return new NumberValue(Numbers.written(digits));
  }

  /** A size, {@code 224x224x3}. */
  public static Value size(int first, int second, int... more) {
    List<Long> sizes = new ArrayList<>(List.of((long) first, (long) second));
    Arrays.stream(more).forEach(size -> sizes.add((long) size));
    for (long size : sizes) {
      if (size < 0) {
        throw new IllegalArgumentException("a size needs whole numbers from 0, found " + size);
      }
    }
    return new Value.Plain(
        Node.leaf(CallSite.here(), (span, origins) -> new SizeExpr(span, sizes)));
  }

  /** One number is itself, several are a size. */
  static Value shape(int... sizes) {
    if (sizes.length == 0) {
      throw new IllegalArgumentException("a shape needs a size: expected at least one number");
    }
    return sizes.length == 1
        ? number(sizes[0])
        : size(sizes[0], sizes[1], Arrays.copyOfRange(sizes, 2, sizes.length));
  }

  /** A text. */
  public static Value text(String text) {
    if (text == null) {
      throw new IllegalArgumentException("a text is missing: expected a text, found null");
    }
    return new Value.Plain(Node.leaf(CallSite.here(), (span, origins) -> new TextExpr(span, text)));
  }

  /** True or false. */
  public static Condition bool(boolean value) {
    return new Condition(
        Node.leaf(CallSite.here(), (span, origins) -> new BooleanExpr(span, value)));
  }

  /** Any size, in a checked shape: {@code _}. */
  public static Value any() {
    return new Value.Plain(Node.leaf(CallSite.here(), (span, origins) -> new AnyExpr(span)));
  }

  /** A list, {@code [a, b]}, of numbers, values, blocks and so on. */
  public static Value list(Object... items) {
    List<Node<Expr>> nodes = Arrays.stream(items).map(item -> value(item).expression()).toList();
    return new Value.Plain(
        Node.of(
            CallSite.here(),
            nodes,
            (span, origins) -> new ListExpr(span, Node.build(nodes, origins))));
  }

  /** From one number to another, both included: {@code 1 .. 5}. */
  public static Value range(int first, int last) {
    return range(number(first), number(last));
  }

  /** From one number to another, both included. */
  public static Value range(NumberValue first, NumberValue last) {
    Node<Expr> from = first.expression();
    Node<Expr> to = last.expression();
    return new Value.Plain(
        Node.of(
            CallSite.here(),
            List.of(from, to),
            (span, origins) -> new RangeExpr(span, from.build(origins), to.build(origins))));
  }

  /** Whatever has that name where this is written: a parameter, a constant, a label, a block. */
  public static Call name(String name) {
    return Call.plain(name);
  }

  /** A name without a line of its own: what is wrong with it is wrong where it is used. */
  static Node<Expr> handle(String name) {
    return Node.leaf(null, (span, origins) -> new NameExpr(span, Identifiers.name(name, origins)));
  }

  /** What enters the enclosing block: {@code in.channels}. */
  public static Dimensions in() {
    return new Dimensions(name("in").expression());
  }

  /** What the flow of a residual gives, in a shortcut: {@code out.channels}. */
  public static Dimensions out() {
    return new Dimensions(name("out").expression());
  }

  /** The number of the enclosing block in the whole network, from 0. */
  public static NumberValue blockIndex() {
    return name("block").member("index").asNumber();
  }

  /** How many blocks the whole network has. */
  public static NumberValue blockCount() {
    return name("block").member("count").asNumber();
  }

  /** In a shortcut, the product of the strides along the flow of the residual. */
  public static NumberValue stride() {
    return name("stride").asNumber();
  }

  /** One number or another. */
  public static NumberValue when(Condition condition, NumberValue then, NumberValue otherwise) {
    return new NumberValue(conditional(condition, then, otherwise));
  }

  /** One number or another. */
  public static NumberValue when(Condition condition, NumberValue then, int otherwise) {
    return new NumberValue(conditional(condition, then, number(otherwise)));
  }

  /** One number or another. */
  public static NumberValue when(Condition condition, int then, NumberValue otherwise) {
    return new NumberValue(conditional(condition, number(then), otherwise));
  }

  /** One number or another. */
  public static NumberValue when(Condition condition, int then, int otherwise) {
    return new NumberValue(conditional(condition, number(then), number(otherwise)));
  }

  /** One condition or another. */
  public static Condition when(Condition condition, Condition then, Condition otherwise) {
    return new Condition(conditional(condition, then, otherwise));
  }

  /** One value or another. */
  public static Value when(Condition condition, Value then, Value otherwise) {
    return new Value.Plain(conditional(condition, then, otherwise));
  }

  /** One step or another; also a value, such as one norm or another. */
  public static Choice when(Condition condition, Step then, Step otherwise) {
    return new Choice(CallSite.here(), condition, then, otherwise);
  }

  /** One flow or another. */
  public static Choice when(Condition condition, Chain then, Chain otherwise) {
    return new Choice(CallSite.here(), condition, then, otherwise);
  }

  private static Node<Expr> conditional(Condition condition, Value then, Value otherwise) {
    Node<Expr> asked = condition.expression();
    Node<Expr> first = then.expression();
    Node<Expr> second = otherwise.expression();
    return Node.of(
        CallSite.here(),
        List.of(asked, first, second),
        (span, origins) ->
            new ConditionalExpr(
                span, asked.build(origins), first.build(origins), second.build(origins)));
  }

  /** The next multiple: {@code round_up(30, 8)} is 32. */
  public static NumberValue roundUp(NumberValue value, int multiple) {
    return function("round_up", value, multiple);
  }

  /** The whole number at or below. */
  public static NumberValue floor(NumberValue value) {
    return function("floor", value);
  }

  /** The logarithm to base 2. */
  public static NumberValue log2(NumberValue value) {
    return function("log2", value);
  }

  /** The smallest. */
  public static NumberValue min(Object... values) {
    return function("min", values);
  }

  /** The largest. */
  public static NumberValue max(Object... values) {
    return function("max", values);
  }

  /** A function of the language by its name. */
  public static NumberValue function(String name, Object... arguments) {
    return Call.of(name, arguments).asNumber();
  }

  /** A named argument, {@code groups: 32}, for calls of blocks and layers. */
  public static Argument arg(String name, Object value) {
    return Argument.named(name, value(value));
  }

  /** A flow where a value stands, such as images of a recipe. */
  public static Value asValue(Flow flow) {
    return new Value.Plain(Chains.expression(flow));
  }

  /** What Java has as a value of the language. */
  static Value value(@Nullable Object value) {
    if (value instanceof Value given) {
      return given;
    }
    if (value instanceof Integer || value instanceof Long) {
      return number(((Number) value).longValue());
    }
    if (value instanceof Double || value instanceof Float) {
      return number(Double.parseDouble(value.toString()));
    }
    if (value instanceof BigDecimal decimal) {
      return number(decimal);
    }
    if (value instanceof Boolean flag) {
      return bool(flag);
    }
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof Chain chain) {
      return new Value.Plain(Chains.expression(chain));
    }
    if (value instanceof Declaration named) {
      return named.reference();
    }
    if (value instanceof ModelUse use) {
      return use.reference();
    }
    if (value instanceof List<?> items) {
      return list(items.toArray());
    }
    if (value instanceof int[] numbers) {
      return list(Arrays.stream(numbers).boxed().toArray());
    }
    throw new IllegalArgumentException(
        "not a value of the language: expected a number, a boolean, a text, a list, or what the"
            + " builders make, found "
            + (value == null ? "null" : "a `" + value.getClass().getName() + "`"));
  }
}
