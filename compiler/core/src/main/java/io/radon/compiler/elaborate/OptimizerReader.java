package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Signature;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.Suggestions;
import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.OptimizerSpec;
import io.radon.compiler.ir.OptimizerSpec.Excluded;
import io.radon.compiler.ir.Spelling;
import io.radon.compiler.source.Location;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.NameExpr;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads {@code optimizer} and {@code clip} of a recipe. */
final class OptimizerReader {
  /** The most a factor below 1 may be. */
  private static final double BELOW_ONE = 0.999999;

  private static final Signature SGD =
      RecipeValues.signature(
          "sgd",
          List.of(),
          List.of("momentum", "weight_decay", "dampening", "nesterov", "decoupled", "exclude"));
  private static final List<Signature> KINDS =
      Stream.concat(
              Stream.of(SGD), Stream.of("adam", "adamw", "lamb").map(OptimizerReader::moments))
          .toList();
  private static final List<Signature> CLIPS =
      Stream.of("norm", "value")
          .map(name -> RecipeValues.signature(name, List.of("most"), List.of()))
          .toList();
  private static final List<String> EXCLUDED =
      Stream.of(Excluded.values()).map(Excluded::word).toList();

  private final RecipeValues values;

  OptimizerReader(RecipeValues values) {
    this.values = values;
  }

  private static Signature moments(String name) {
    return RecipeValues.signature(
        name, List.of(), List.of("beta1", "beta2", "epsilon", "weight_decay", "exclude"));
  }

  /** The rule, or null after a message. */
  @Nullable OptimizerSpec optimizer(Expr value) {
    RecipeValues.Matched call = values.call(value, KINDS, "`optimizer`");
    if (call == null) {
      return null;
    }
    Double decay = values.optional(call.value("weight_decay"), "`weight_decay`", 0, 1, 0);
    List<Excluded> exclude = exclude(call.value("exclude"));
    if (decay == null || exclude == null) {
      return null;
    }
    OptimizerSpec.Kind kind =
        OptimizerSpec.Kind.valueOf(call.signature().callee().toUpperCase(Locale.ROOT));
    OptimizerSpec found =
        kind == OptimizerSpec.Kind.SGD
            ? sgd(value, call, decay, exclude)
            : moments(kind, call, decay, exclude);
    return call.sound() ? found : null;
  }

  private @Nullable OptimizerSpec sgd(
      Expr value, RecipeValues.Matched call, double decay, List<Excluded> exclude) {
    Double momentum = values.optional(call.value("momentum"), "`momentum`", 0, BELOW_ONE, 0);
    Double dampening = values.optional(call.value("dampening"), "`dampening`", 0, 1, 0);
    Boolean nesterov = values.flag(call.value("nesterov"), "`nesterov`");
    Boolean decoupled = values.flag(call.value("decoupled"), "`decoupled`");
    if (momentum == null || dampening == null || nesterov == null || decoupled == null) {
      return null;
    }
    if (nesterov && (momentum == 0 || dampening != 0)) {
      values.report(
          DiagnosticCode.NESTEROV_WITHOUT_MOMENTUM.at(
              values.place(value), Spelling.number(momentum), Spelling.number(dampening)));
      return null;
    }
    return new OptimizerSpec(
        OptimizerSpec.Kind.SGD, momentum, dampening, nesterov, 0, 0, 0, decay, decoupled, exclude);
  }

  private @Nullable OptimizerSpec moments(
      OptimizerSpec.Kind kind, RecipeValues.Matched call, double decay, List<Excluded> exclude) {
    double usual = kind == OptimizerSpec.Kind.LAMB ? 1e-6 : 1e-8;
    Double beta1 = values.optional(call.value("beta1"), "`beta1`", 0, BELOW_ONE, 0.9);
    Double beta2 = values.optional(call.value("beta2"), "`beta2`", 0, BELOW_ONE, 0.999);
    Double epsilon = values.optional(call.value("epsilon"), "`epsilon`", 1e-30, 1, usual);
    return beta1 == null || beta2 == null || epsilon == null
        ? null
        : new OptimizerSpec(kind, 0, 0, false, beta1, beta2, epsilon, decay, false, exclude);
  }

  private @Nullable List<Excluded> exclude(@Nullable Expr value) {
    if (value == null) {
      return List.of();
    }
    List<Expr> items = value instanceof ListExpr list ? list.items() : List.of(value);
    List<Excluded> all = new ArrayList<>();
    for (Expr item : items) {
      if (!(item instanceof NameExpr name)) {
        values.wrong(item, "`exclude`", "`norm` or `bias`");
        return null;
      }
      String word = name.name().text();
      if (!EXCLUDED.contains(word)) {
        Location place = values.place(name);
        values.report(
            Suggestions.suggestOr(
                DiagnosticCode.UNKNOWN_NAME.at(place, "kind of weight", word),
                place,
                word,
                EXCLUDED,
                "`exclude` knows `norm` and `bias`"));
        return null;
      }
      all.add(Excluded.valueOf(word.toUpperCase(Locale.ROOT)));
    }
    return all;
  }

  /** What bounds the gradients, or null after a message. */
  @Nullable ClipSpec clip(Expr value) {
    if (RecipeValues.isNone(value)) {
      return ClipSpec.NONE;
    }
    RecipeValues.Matched call = values.call(value, CLIPS, "`clip`");
    Expr bound = call == null ? null : call.value("most");
    if (call == null || bound == null) {
      return null;
    }
    Double most = values.number(bound, "the bound of gradients", 1e-12, 1e12, false);
    return most == null || !call.sound()
        ? null
        : new ClipSpec(
            ClipSpec.By.valueOf(call.signature().callee().toUpperCase(Locale.ROOT)), most);
  }
}
