package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Signature;
import io.radon.compiler.ir.AverageSpec;
import io.radon.compiler.ir.TargetSpec;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.Expr;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads {@code label_smoothing}, {@code mixup}, {@code cutmix} and {@code ema} of a recipe. */
final class TargetReader {
  private static final double BELOW_ONE = 0.999999;
  private static final double WIDEST = 1_000;
  private static final double RAREST = 1e6;
  private static final List<Signature> AVERAGES =
      List.of(RecipeValues.signature("average", List.of("decay"), List.of("warmup", "every")));

  private final RecipeValues values;

  TargetReader(RecipeValues values) {
    this.values = values;
  }

  /** The targets with one key set, or null after a message. */
  @Nullable TargetSpec change(String key, Expr value, TargetSpec before) {
    boolean smoothing = key.equals(RecipeDraft.SMOOTHING);
    Double number =
        RecipeValues.isNone(value)
            ? (Double) 0.0
            : values.number(value, "`" + key + "`", 0, smoothing ? BELOW_ONE : WIDEST, false);
    if (number == null) {
      return null;
    }
    return smoothing
        ? before.withSmoothing(number)
        : key.equals(RecipeDraft.MIXUP) ? before.withMixup(number) : before.withCutmix(number);
  }

  /** The average that networks are judged by, or null after a message. */
  @Nullable AverageSpec average(Expr value) {
    if (RecipeValues.isNone(value)) {
      return AverageSpec.NONE;
    }
    if (!(value instanceof CallExpr)) {
      Double decay = decay(value);
      return decay == null ? null : new AverageSpec(decay, true, 1);
    }
    RecipeValues.Matched call = values.call(value, AVERAGES, "`ema`");
    Expr kept = call == null ? null : call.value("decay");
    if (call == null || kept == null) {
      return null;
    }
    Double decay = decay(kept);
    Expr rises = call.value("warmup");
    Boolean warmup = rises == null ? Boolean.TRUE : values.flag(rises, "`warmup`");
    Expr often = call.value("every");
    Double every = often == null ? (Double) 1.0 : values.number(often, "`every`", 1, RAREST, true);
    return decay == null || warmup == null || every == null || !call.sound()
        ? null
        : new AverageSpec(decay, warmup, every.intValue());
  }

  private @Nullable Double decay(Expr value) {
    return values.number(value, "the decay of `ema`", 0, BELOW_ONE, false);
  }
}
