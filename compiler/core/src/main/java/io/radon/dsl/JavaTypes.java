package io.radon.dsl;

import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.Parameter;
import io.radon.compiler.syntax.TypeRef;
import java.util.Locale;
import java.util.Set;

/** Types of parameters as Java has them. */
final class JavaTypes {
  private static final Set<String> NUMBERS = Set.of("int", "decimal");
  private static final Set<String> CALLS = Set.of("block", "shortcut", "norm", "act");

  private JavaTypes() {}

  /** What Java can do with the parameter. */
  static JavaCode.Kind kind(Parameter parameter) {
    TypeRef type = parameter.type();
    String word = type.name().text();
    if (type.list()) {
      return JavaCode.Kind.VALUE;
    }
    if (NUMBERS.contains(word)) {
      return JavaCode.Kind.NUMBER;
    }
    if (word.equals("bool")) {
      return JavaCode.Kind.CONDITION;
    }
    return CALLS.contains(word) ? JavaCode.Kind.STEP : JavaCode.Kind.VALUE;
  }

  /** Whether {@code param} finds the type by the default. */
  static boolean isInferred(Parameter parameter) {
    TypeRef type = parameter.type();
    Expr value = parameter.defaultValue();
    if (type.list()) {
      return false;
    }
    return switch (type.name().text()) {
      case "int" ->
          value == null
              || (value instanceof IntExpr n && n.unit() == 1 && JavaCalls.isInt(n.value()));
      case "bool" -> value instanceof BooleanExpr;
      case "decimal" -> value instanceof DecimalExpr d && JavaExpressions.isPlain(d);
      default -> false;
    };
  }

  /** {@code Type.INT.list(4)}. */
  static String type(Parameter parameter, JavaExpressions expressions) {
    TypeRef type = parameter.type();
    String text = "Type." + type.name().text().toUpperCase(Locale.ROOT);
    if (!type.list()) {
      return text;
    }
    Expr size = type.listSize();
    return text + ".list(" + (size == null ? "" : size.accept(expressions).asArgument()) + ")";
  }
}
