package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.AverageSpec;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.Spelling;
import io.radon.compiler.source.Location;
import org.jspecify.annotations.Nullable;

/** Batches, updates, averages and parts of a recipe that don't go together. */
final class UpdateConflicts {
  private final DiagnosticSink sink;
  private final Location recipe;
  private final RecipeDraft draft;

  /**
   * @param recipe where to point at what is not written here
   */
  UpdateConflicts(DiagnosticSink sink, Location recipe, RecipeDraft draft) {
    this.sink = sink;
    this.recipe = recipe;
    this.draft = draft;
  }

  /** Whether there are none; those of each kind are told once. */
  boolean check() {
    boolean whole = unread(RecipeDraft.ACCUMULATE, RecipeDraft.UNTIL) || wholeUpdates();
    boolean averages =
        unread(RecipeDraft.ACCUMULATE, RecipeDraft.UNTIL, RecipeDraft.AVERAGE) || averages();
    boolean partners =
        unread(RecipeDraft.BATCH, RecipeDraft.MIXUP, RecipeDraft.CUTMIX) || partners();
    boolean parts = unread(RecipeDraft.FREEZE, RecipeDraft.FACTORS) || parts();
    return whole && averages && partners && parts;
  }

  private boolean unread(String... keys) {
    for (String key : keys) {
      if (draft.broken(key)) {
        return true;
      }
    }
    return false;
  }

  /** The place of the key that was set last. */
  private Location place(String key, String other) {
    @Nullable Location place = draft.place(draft.setAfter(other, key) ? other : key);
    return place == null ? recipe : place;
  }

  /** How many batches there are; less than 0 where only the data tells. */
  private double steps() {
    Duration until = draft.until();
    return until == null || until.unit() != Duration.Unit.STEPS ? -1 : until.amount();
  }

  private boolean wholeUpdates() {
    double steps = steps();
    double rest = steps % draft.accumulate();
    if (steps < 0 || rest == 0) {
      return true;
    }
    double fewer = steps - rest;
    sink.reportOnce(
        DiagnosticCode.BATCHES_WITHOUT_UPDATE
            .at(
                place(RecipeDraft.ACCUMULATE, RecipeDraft.UNTIL),
                Spelling.number(rest),
                Spelling.number(steps),
                draft.accumulate())
            .withHelp(
                "end after "
                    + Spelling.number(fewer == 0 ? draft.accumulate() : fewer)
                    + " steps: `until` counts batches"));
    return false;
  }

  private boolean averages() {
    AverageSpec average = draft.average();
    double updates = Math.floor(steps() / draft.accumulate());
    if (average.isNone() || steps() < 0) {
      return true;
    }
    double reach =
        average.warmup() ? average.every() : Math.rint(average.every() / (1 - average.decay()));
    if (reach <= updates) {
      return true;
    }
    sink.reportOnce(
        DiagnosticCode.AVERAGE_TOO_SLOW
            .at(
                place(RecipeDraft.AVERAGE, RecipeDraft.UNTIL),
                Spelling.number(reach),
                Spelling.number(updates))
            .withHelp("take a smaller decay, or average more often"));
    return false;
  }

  private boolean partners() {
    Integer batch = draft.batch();
    if (batch == null || batch > 1) {
      return true;
    }
    boolean blends = draft.targets().mixup() > 0;
    if (!blends && draft.targets().cutmix() == 0) {
      return true;
    }
    String key = blends ? RecipeDraft.MIXUP : RecipeDraft.CUTMIX;
    sink.reportOnce(DiagnosticCode.NO_PARTNER.at(place(key, RecipeDraft.BATCH), key));
    return false;
  }

  private boolean parts() {
    for (String part : draft.parts().factors().keySet()) {
      String frozen = draft.parts().frozenAround(part);
      if (!frozen.isEmpty()) {
        sink.reportOnce(
            DiagnosticCode.FROZEN_PART_WITH_FACTOR
                .at(place(RecipeDraft.FACTORS, RecipeDraft.FREEZE), part)
                .withHelp("leave `" + part + "` out of `rate_factors` or of `freeze`"));
        return false;
      }
    }
    return true;
  }
}
