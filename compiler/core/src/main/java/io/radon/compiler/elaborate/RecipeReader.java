package io.radon.compiler.elaborate;

import io.radon.compiler.bind.BoundUnit;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.OptimizerSpec;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.syntax.Expr;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads the value of one key of a recipe. */
final class RecipeReader {
  private final DiagnosticSink sink;
  private final BoundUnit unit;
  private final RecipeDraft draft;
  private final boolean overriding;
  private final RecipeValues values;

  /**
   * @param overriding whether a plain number as rate keeps the schedule
   */
  RecipeReader(DiagnosticSink sink, BoundUnit unit, RecipeDraft draft, boolean overriding) {
    this.sink = sink;
    this.unit = unit;
    this.draft = draft;
    this.overriding = overriding;
    this.values = new RecipeValues(sink, unit);
  }

  /** Sets a key; false after a message. */
  boolean read(String key, Expr value) {
    return switch (key) {
      case RecipeDraft.OPTIMIZER ->
          set(new OptimizerReader(values).optimizer(value), draft::optimizer);
      case RecipeDraft.CLIP -> set(new OptimizerReader(values).clip(value), draft::clip);
      case RecipeDraft.RATE -> rate(value);
      case RecipeDraft.WARMUP -> set(new RateReader(values).warmup(value), draft::warmup);
      case RecipeDraft.BATCH ->
          set(number(value, "`batch`", 1, 65_536, true), batch -> draft.batch(batch.intValue()));
      case RecipeDraft.ACCUMULATE ->
          set(
              number(value, "`accumulate`", 1, 65_536, true),
              batches -> draft.accumulate(batches.intValue()));
      case RecipeDraft.UNTIL -> until(value);
      case RecipeDraft.AVERAGE -> set(new TargetReader(values).average(value), draft::average);
      case RecipeDraft.SMOOTHING, RecipeDraft.MIXUP, RecipeDraft.CUTMIX ->
          set(new TargetReader(values).change(key, value, draft.targets()), draft::targets);
      case RecipeDraft.FREEZE ->
          set(
              new PartsReader(values).frozen(value),
              parts -> draft.parts(draft.parts().withFrozen(parts)));
      case RecipeDraft.FACTORS ->
          set(
              new PartsReader(values).factors(value),
              parts -> draft.parts(draft.parts().withFactors(parts)));
      case RecipeDraft.ZERO_INIT -> set(values.flag(value, "`zero_init`"), draft::zeroInit);
      case RecipeDraft.TRAIN_IMAGES, RecipeDraft.TEST_IMAGES -> images(key, value);
      case "epochs" -> until(value, Duration.Unit.EPOCHS);
      case "steps" -> until(value, Duration.Unit.STEPS);
      default -> single(key, value);
    };
  }

  private static <T> boolean set(@Nullable T found, Consumer<T> setter) {
    if (found == null) {
      return false;
    }
    setter.accept(found);
    return true;
  }

  /** One number of the optimizer or of the rate. */
  private boolean single(String key, Expr value) {
    boolean momentum = key.equals("momentum");
    Double number = number(value, "`" + key + "`", 0, momentum ? 0.999999 : 1, false);
    if (number == null) {
      return false;
    }
    OptimizerSpec optimizer = draft.optimizer();
    RateSpec rate = draft.rate();
    switch (key) {
      case "momentum" -> {
        if (optimizer != null && optimizer.kind() != OptimizerSpec.Kind.SGD) {
          return without(value, optimizer.kind().word(), key);
        }
        if (optimizer != null) {
          draft.optimizer(optimizer.withMomentum(number));
        }
      }
      case "weight_decay" -> {
        if (optimizer != null) {
          draft.optimizer(optimizer.withWeightDecay(number));
        }
      }
      case "factor" -> {
        if (rate != null
            && rate.parts().size() == 1
            && rate.parts().get(0) instanceof SchedulePart.StepDecay decay) {
          draft.rate(
              RateSpec.of(
                  new SchedulePart.StepDecay(decay.peak(), number, decay.moments(), decay.over())));
        } else if (rate != null) {
          return without(value, rate.parts().get(0).kind(), key);
        }
      }
      default -> throw new IllegalStateException("no key " + key);
    }
    return true;
  }

  private boolean without(Expr value, String call, String key) {
    sink.reportOnce(DiagnosticCode.UNKNOWN_ARGUMENT.at(unit.at(value), call, key));
    return false;
  }

  private boolean images(String key, Expr value) {
    ImageStepReader reader = new ImageStepReader(sink, unit, this);
    boolean sound = reader.read(value);
    if (key.equals(RecipeDraft.TRAIN_IMAGES)) {
      draft.trainImages(reader.steps());
    } else {
      draft.testImages(reader.steps());
    }
    return sound;
  }

  private boolean rate(Expr value) {
    RateSpec before = draft.rate();
    if (overriding && before != null && RateReader.isNumber(value)) {
      return set(new RateReader(values).number(value), peak -> draft.rate(before.peakedAt(peak)));
    }
    draft.markBroken(RecipeDraft.BOUNDARIES); // until they are read
    RateReader reader = new RateReader(values);
    RateSpec found = reader.rate(value);
    if (reader.momentsSound()) {
      // What is wrong beside them says nothing of them.
      draft.moments(reader.moments());
    }
    return set(found, draft::rate);
  }

  private boolean until(Expr value) {
    return set(
        values.length(value, "`until`", "the length of training", "`8 epochs` or `64k steps`", 1),
        draft::until);
  }

  private boolean until(Expr amount, Duration.Unit unitOf) {
    Double number = number(amount, "the length of training", 1, RecipeValues.MOST, true);
    if (number != null) {
      draft.until(new Duration(number, unitOf));
    }
    return number != null;
  }

  /** A number in a range, or null after a message. */
  @Nullable Double number(Expr expr, String what, double least, double most, boolean whole) {
    return values.number(expr, what, least, most, whole);
  }
}
