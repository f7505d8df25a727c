package io.radon.dsl;

import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.TypeRef;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a parameter takes.
 *
 * @param <V> what Java can do with the parameter
 */
public final class Type<V extends Value> {
  /** A whole number. */
  public static final Type<NumberValue> INT = number("int");

  /** A number. */
  public static final Type<NumberValue> DECIMAL = number("decimal");

  /** True or false. */
  public static final Type<Condition> BOOL =
      new Type<>("bool", false, null, name -> new Condition(Values.handle(name)));

  /** A text. */
  public static final Type<Value> TEXT = plain("text");

  /** A size such as {@code 3x3}. */
  public static final Type<Value> SIZE = plain("size");

  /** A block. */
  public static final Type<Call> BLOCK = call("block");

  /** A shortcut policy. */
  public static final Type<Call> SHORTCUT = call("shortcut");

  /** A normalisation. */
  public static final Type<Call> NORM = call("norm");

  /** An activation. */
  public static final Type<Call> ACT = call("act");

  private final String word;
  private final boolean list;
  private final @Nullable Value size;
  private final Function<String, V> handle;

  private Type(String word, boolean list, @Nullable Value size, Function<String, V> handle) {
    this.word = word;
    this.list = list;
    this.size = size;
    this.handle = handle;
  }

  private static Type<NumberValue> number(String word) {
    return new Type<>(word, false, null, name -> new NumberValue(Values.handle(name)));
  }

  private static Type<Value> plain(String word) {
    return new Type<>(word, false, null, name -> new Value.Plain(Values.handle(name)));
  }

  private static Type<Call> call(String word) {
    return new Type<>(word, false, null, Call::handle);
  }

  /** A list of any length, {@code int[]}. */
  public Type<Value> list() {
    return new Type<>(word, true, null, name -> new Value.Plain(Values.handle(name)));
  }

  /** A list of that length, {@code int[4]}. */
  public Type<Value> list(int length) {
    return list(Values.number(length));
  }

  /** A list of that length. */
  public Type<Value> list(Value length) {
    return new Type<>(word, true, length, name -> new Value.Plain(Values.handle(name)));
  }

  V handle(String name) {
    return handle.apply(name);
  }

  Node<TypeRef> node(CallSite site) {
    return Node.leaf(
        site,
        (span, origins) -> {
          Name name = Identifiers.name(word, origins);
          return new TypeRef(
              span, name, list, size == null ? null : size.expression().build(origins));
        });
  }
}
