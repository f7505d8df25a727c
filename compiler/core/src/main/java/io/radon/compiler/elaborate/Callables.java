package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Signature;
import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.TypeKind;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.op.OpParameter;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Arguments of layers, blocks and shortcuts: their types, ranges and defaults. */
final class Callables {
  private static final Value ERROR = new ErrorValue();

  private final Session session;

  Callables(Session session) {
    this.session = session;
  }

  Signature signature(CallableValue call) {
    OpDefinition layer = call.layer();
    return layer != null ? Signature.of(layer) : Signature.of(call.target());
  }

  /** An argument as the parameter's type, or the error value after a message. */
  Value argument(CallableValue call, String parameter, Argument argument, Environment caller) {
    Value value = new Evaluator(session, caller).evaluate(argument.value());
    return checked(call, parameter, value, caller.at(argument.value()));
  }

  /** A value as the parameter's type, or the error value after a message. */
  Value checked(CallableValue call, String parameter, Value value, Location place) {
    String what = "`" + parameter + "` of `" + call.name() + "`";
    OpDefinition layer = call.layer();
    if (value.kind() == ValueKind.ERROR) {
      return layer == null ? value : unknown(parameter(layer, parameter), value, what, place);
    }
    if (layer != null) {
      return ofLayer(parameter(layer, parameter), value, what, place);
    }
    for (Parameter declared : Signature.parameters(call.target())) {
      if (declared.name().text().equals(parameter)) {
        ValueType type = type(call.target(), declared.type());
        Location there = call.target().at(declared.span());
        return type == null ? value : typed(type, value, what, place, there);
      }
    }
    throw new IllegalStateException("no parameter " + parameter);
  }

  /** A value that is not known yet, whose type may be wrong all the same. */
  private Value unknown(OpParameter parameter, Value value, String what, Location place) {
    TypeKind wanted = type(parameter);
    return value instanceof UnknownValue later && wanted != null && !later.mayBe(wanted)
        ? fault(DiagnosticCode.WRONG_TYPE.at(place, what, expected(parameter), value.describe()))
        : value;
  }

  /** The type of a layer's parameter; null where several will do. */
  private static @Nullable TypeKind type(OpParameter parameter) {
    return switch (parameter.kind()) {
      case INT -> TypeKind.INT;
      case SIZE -> TypeKind.SIZE;
      case BOOLEAN -> TypeKind.BOOLEAN;
      case DECIMAL -> TypeKind.DECIMAL;
      case SHAPE, WORD -> null;
    };
  }

  /** The declared type; null where it is in error. */
  @Nullable ValueType type(Symbol symbol, TypeRef ref) {
    TypeKind kind = TypeKind.of(ref.name().text());
    if (kind == null) {
      return null;
    }
    Expr size = ref.listSize();
    if (!ref.list() || size == null) {
      return new ValueType(kind, ref.list(), -1);
    }
    Long length = new Evaluator(session, session.top(symbol)).whole(size, "a list's length");
    if (length != null && length < 1) {
      new Evaluator(session, session.top(symbol))
          .fault(DiagnosticCode.OUT_OF_RANGE, size, "a list's length", "at least 1", length);
      return null;
    }
    return length == null ? null : new ValueType(kind, true, (int) Math.min(length, 1 << 20));
  }

  private Value typed(ValueType type, Value value, String what, Location place, Location declared) {
    Value converted = type.convert(value);
    return converted != null
        ? converted
        : fault(
            DiagnosticCode.WRONG_TYPE
                .at(place, what, type.describe(), value.describe())
                .with(declared, "it is declared here"));
  }

  private Value ofLayer(OpParameter parameter, Value value, String what, Location place) {
    Value converted =
        switch (parameter.kind()) {
          case INT -> ValueType.INT.convert(value);
          case SIZE -> ValueType.of(TypeKind.SIZE).convert(used(value));
          case SHAPE -> shape(used(value));
          case BOOLEAN -> ValueType.of(TypeKind.BOOLEAN).convert(value);
          case DECIMAL -> ValueType.of(TypeKind.DECIMAL).convert(value);
          case WORD ->
              value instanceof WordValue word && parameter.words().contains(word.word())
                  ? value
                  : null;
        };
    if (converted == null) {
      return fault(
          DiagnosticCode.WRONG_TYPE.at(place, what, expected(parameter), value.describe()));
    }
    if (inRange(parameter, converted)) {
      return converted;
    }
    Location given = session.argument(converted);
    Location at = given == null ? place : given;
    Diagnostic outside =
        DiagnosticCode.OUT_OF_RANGE.at(at, what, range(parameter), value.describe());
    return fault(given == null ? outside : outside.with(place, "used here"));
  }

  /** The value, whose numbers decide about structure. */
  private Value used(Value value) {
    if (value instanceof IntValue whole) {
      session.freedom().used(whole);
    } else if (value instanceof ListValue list) {
      list.items().forEach(this::used);
    }
    return value;
  }

  /** A vector's, a sequence's or an image's sizes, or null. */
  private static @Nullable Value shape(Value value) {
    if (value instanceof IntValue whole) {
      return new SizeValue(List.of(whole.value()));
    }
    if (value instanceof SizeValue size) {
      return size.sizes().size() <= 3 ? size : null;
    }
    List<Long> sizes = new ArrayList<>();
    if (value instanceof ListValue list) {
      for (Value item : list.items()) {
        if (!(item instanceof IntValue whole)) {
          return null;
        }
        sizes.add(whole.value());
      }
    }
    return sizes.isEmpty() || sizes.size() > 3 ? null : new SizeValue(sizes);
  }

  private static String expected(OpParameter parameter) {
    if (parameter.kind() != OpParameter.Kind.WORD) {
      return parameter.kind().words();
    }
    return "one of "
        + parameter.words().stream().map(w -> "`" + w + "`").collect(Collectors.joining(", "));
  }

  private static String range(OpParameter parameter) {
    return "between " + text(parameter.least()) + " and " + text(parameter.most());
  }

  /** A bound as a person writes it. */
  static String text(double number) {
    return Rational.of(BigDecimal.valueOf(number)).toString();
  }

  private static boolean inRange(OpParameter parameter, Value value) {
    if (value instanceof IntValue whole) {
      return whole.value() >= parameter.least() && whole.value() <= parameter.most();
    }
    if (value instanceof SizeValue size) {
      return size.sizes().stream().allMatch(s -> s >= parameter.least() && s <= parameter.most());
    }
    if (value instanceof DecimalValue decimal) {
      double number = decimal.value().doubleValue();
      return number >= parameter.least() && number <= parameter.most();
    }
    return true;
  }

  private static OpParameter parameter(OpDefinition layer, String name) {
    return layer.parameters().stream()
        .filter(p -> p.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("no parameter " + name));
  }

  /**
   * All parameters of a declaration in order, the given ones and the defaults, which may use those
   * before them. A required parameter that was not given is left out.
   */
  Map<String, Value> complete(Symbol symbol, Map<String, Value> given, Environment outside) {
    Map<String, Value> all = new LinkedHashMap<>();
    for (Parameter parameter : Signature.parameters(symbol)) {
      String name = parameter.name().text();
      Value value = given.get(name);
      Expr fallback = parameter.defaultValue();
      if (value == null && fallback != null) {
        Environment inside = new Environment(symbol.unit(), all, null, null, outside.switches());
        ValueType type = type(symbol, parameter.type());
        Evaluator evaluator = new Evaluator(session, inside);
        String what = "`" + name + "` of `" + symbol.name() + "`";
        value = type == null ? ERROR : evaluator.evaluate(fallback, type, what);
      }
      if (value != null) {
        all.put(name, value);
      }
    }
    return all;
  }

  /** The parameters that have no value yet and need one. */
  List<String> missing(CallableValue call, Map<String, Value> given) {
    return signature(call).formals().stream()
        .filter(f -> f.required() && !given.containsKey(f.name()))
        .map(f -> "`" + f.name() + "`")
        .toList();
  }

  private Value fault(Diagnostic diagnostic) {
    session.reporter().report(diagnostic);
    return ERROR;
  }
}
