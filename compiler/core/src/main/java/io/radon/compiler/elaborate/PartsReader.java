package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.TextExpr;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads {@code freeze} and {@code rate_factors} of a recipe. Whose parts they are shows later. */
final class PartsReader {
  private static final double LEAST = 1e-9;
  private static final double MOST = 1e6;
  private static final String FACTORS = "factors of parts such as `parts(conv1: 0.1, head: 10)`";

  private final RecipeValues values;

  PartsReader(RecipeValues values) {
    this.values = values;
  }

  /** The parts that don't learn, or null after a message. */
  @Nullable List<String> frozen(Expr value) {
    if (RecipeValues.isNone(value)) {
      return List.of();
    }
    List<Expr> items = value instanceof ListExpr list ? list.items() : List.of(value);
    List<String> parts = new ArrayList<>();
    for (Expr item : items) {
      String part = part(item);
      if (part == null) {
        values.wrong(item, "`freeze`", "labels such as `[conv1, s1]`, or a block, `\"s2/0\"`");
        return null;
      }
      if (parts.contains(part)) {
        values.report(DiagnosticCode.LISTED_TWICE.at(values.place(item), part));
        return null;
      }
      parts.add(part);
    }
    return parts;
  }

  private static @Nullable String part(Expr item) {
    if (item instanceof NameExpr name) {
      return name.name().text();
    }
    return item instanceof TextExpr text && !text.value().isBlank() ? text.value() : null;
  }

  /** What the rate of parts is multiplied by, or null after a message. */
  @Nullable Map<String, Double> factors(Expr value) {
    if (RecipeValues.isNone(value)) {
      return Map.of();
    }
    if (!(value instanceof CallExpr call) || !call.name().text().equals("parts")) {
      values.wrong(value, "`rate_factors`", FACTORS);
      return null;
    }
    Map<String, Double> factors = new LinkedHashMap<>();
    for (Argument argument : call.arguments()) {
      if (argument.name() == null) {
        values.wrong(argument.value(), "a factor", "a part and its factor such as `conv1: 0.1`");
        return null;
      }
      String part = argument.name().text();
      Double factor = values.number(argument.value(), "a factor", LEAST, MOST, false);
      if (factor == null) {
        return null;
      }
      if (factors.put(part, factor) != null) {
        values.report(DiagnosticCode.LISTED_TWICE.at(values.place(argument), part));
        return null;
      }
    }
    if (factors.isEmpty()) {
      values.wrong(value, "`rate_factors`", FACTORS);
      return null;
    }
    return factors;
  }
}
