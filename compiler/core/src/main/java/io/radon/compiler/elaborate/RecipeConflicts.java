package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.Spelling;
import io.radon.compiler.source.Location;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts of a recipe that don't go together. */
final class RecipeConflicts {
  private final DiagnosticSink sink;
  private final Location recipe;

  /**
   * @param recipe where to point at what is not written here
   */
  RecipeConflicts(DiagnosticSink sink, Location recipe) {
    this.sink = sink;
    this.recipe = recipe;
  }

  /** Whether there are none; those of each kind are told once. */
  boolean check(RecipeDraft draft) {
    boolean unread = draft.broken(RecipeDraft.BOUNDARIES);
    boolean rises = unread || rising(draft);
    boolean unknown = draft.broken(RecipeDraft.UNTIL);
    boolean inTime = unknown || unread || (whole(draft) && beforeEnd(draft));
    boolean warms =
        draft.broken(RecipeDraft.WARMUP) || (risesOnce(draft) && warmup(draft, unknown));
    boolean updates = new UpdateConflicts(sink, recipe, draft).check();
    return rises && inTime && warms && updates && !draft.broken(RecipeDraft.RATE);
  }

  private Location place(RecipeDraft.Moments part, int moment) {
    return moment < part.places().size() ? part.places().get(moment) : recipe;
  }

  private boolean rising(RecipeDraft draft) {
    for (RecipeDraft.Moments part : draft.moments()) {
      for (int i = 1; i < part.at().size(); i++) {
        Duration boundary = part.at().get(i);
        if (boundary.amount() <= part.at().get(i - 1).amount()) {
          sink.reportOnce(
              DiagnosticCode.BOUNDARIES_NOT_RISING.at(
                  place(part, i), text(boundary), text(part.at().get(i - 1))));
          return false;
        }
      }
    }
    return true;
  }

  /** Whether the parts of the rate last as long as the training. */
  private boolean whole(RecipeDraft draft) {
    RecipeDraft.Moments last = null;
    double sum = 0;
    Duration one = null;
    for (RecipeDraft.Moments part : draft.moments()) {
      last = part;
      Duration over = part.over();
      if (over != null) {
        sum += over.amount();
        one = over;
      }
    }
    if (last == null || one == null) {
      return true;
    }
    Duration end = end(one, draft.until());
    boolean open = last.over() == null;
    if (end.unit() != one.unit() || (open ? sum < end.amount() : sum == end.amount())) {
      return true;
    }
    Location place = last.place();
    sink.reportOnce(
        DiagnosticCode.SCHEDULE_LENGTH_DIFFERS
            .at(place == null ? recipe : place, text(new Duration(sum, one.unit())), text(end))
            .withHelp("leave `over` away from the last part, which then goes on until the end"));
    return false;
  }

  private boolean beforeEnd(RecipeDraft draft) {
    double before = 0;
    for (RecipeDraft.Moments part : draft.moments()) {
      for (int i = 0; i < part.at().size(); i++) {
        Duration moment = part.at().get(i);
        Duration end = end(moment, draft.until());
        Duration over = part.over();
        if (over != null && moment.unit() != Duration.Unit.PERCENT) {
          end = over;
        } else if (before > 0 && moment.unit() != Duration.Unit.PERCENT) {
          end = new Duration(end.amount() - before, end.unit());
        }
        if (moment.unit() == end.unit() && moment.amount() >= end.amount()) {
          sink.reportOnce(pastEnd(draft, place(part, i), moment, end));
          return false;
        }
      }
      Duration over = part.over();
      before += over == null || end(over, draft.until()).unit() != over.unit() ? 0 : over.amount();
    }
    return true;
  }

  /** Whether no warm-up is asked for beside a schedule that rises by itself. */
  private boolean risesOnce(RecipeDraft draft) {
    RateSpec rate = draft.rate();
    if (rate == null
        || draft.broken(RecipeDraft.RATE)
        || draft.warmup().isNone()
        || !(rate.parts().get(0) instanceof SchedulePart.OneCycle cycle)) {
      return true;
    }
    sink.reportOnce(
        DiagnosticCode.RATE_RISES_TWICE.at(
            placed(draft.place(RecipeDraft.WARMUP)), draft.warmup(), cycle.kind()));
    return false;
  }

  private Location placed(@Nullable Location written) {
    return written == null ? recipe : written;
  }

  private boolean warmup(RecipeDraft draft, boolean unknownEnd) {
    Duration warmup = draft.warmup().length();
    Duration end = end(warmup, draft.until());
    if (unknownEnd || warmup.unit() != end.unit() || warmup.amount() < end.amount()) {
      return true;
    }
    sink.reportOnce(
        DiagnosticCode.WARMUP_TOO_LONG.at(
            placed(draft.place(RecipeDraft.WARMUP)), text(warmup), text(end)));
    return false;
  }

  /** Warns where training and test images would not be prepared alike. */
  void compareImages(Recipe finished, RecipeDraft draft) {
    Location test = placeOr(draft, RecipeDraft.TEST_IMAGES);
    for (ImageStep step : finished.testImages()) {
      if (step.isRandom()) {
        sink.reportOnce(DiagnosticCode.TEST_IMAGES_AT_RANDOM.at(test, step.kind()));
      }
    }
    apart(
        finished.trainImages(),
        RecipeDraft.TRAIN_IMAGES,
        finished.testImages(),
        RecipeDraft.TEST_IMAGES,
        draft);
    apart(
        finished.testImages(),
        RecipeDraft.TEST_IMAGES,
        finished.trainImages(),
        RecipeDraft.TRAIN_IMAGES,
        draft);
  }

  private void apart(
      List<ImageStep> steps, String key, List<ImageStep> others, String other, RecipeDraft draft) {
    for (ImageStep step : steps) {
      boolean scales = step.kind().equals("normalize") || step.kind().equals("subtract_mean");
      if (scales && others.stream().noneMatch(o -> o.kind().equals(step.kind()))) {
        sink.reportOnce(
            DiagnosticCode.IMAGES_SCALED_APART
                .at(placeOr(draft, key), step.kind(), key, other)
                .withHelp("give both the same, so that the network is tested on what it knows"));
      }
    }
  }

  private Location placeOr(RecipeDraft draft, String key) {
    Location place = draft.place(key);
    return place == null || !place.file().equals(recipe.file()) ? recipe : place;
  }

  /** Points at what was written last: the boundary, or the end that was moved before it. */
  private static Diagnostic pastEnd(
      RecipeDraft draft, Location boundary, Duration at, Duration end) {
    Location until = draft.place(RecipeDraft.UNTIL);
    boolean moved = until != null && draft.setAfter(RecipeDraft.UNTIL, RecipeDraft.RATE);
    if (until == null || end.unit() == Duration.Unit.PERCENT || !moved) {
      return DiagnosticCode.BOUNDARY_PAST_END.at(boundary, text(at), text(end));
    }
    return DiagnosticCode.BOUNDARY_PAST_END
        .at(until, text(at), text(end))
        .with(boundary, "the rate changes here")
        .withHelp("set `rate` too, with boundaries in `percent` or before the end");
  }

  private static Duration end(Duration boundary, @Nullable Duration until) {
    return boundary.unit() == Duration.Unit.PERCENT || until == null
        ? new Duration(100, Duration.Unit.PERCENT)
        : until;
  }

  /** As a spec spells it. */
  static String text(Duration duration) {
    return Spelling.duration(duration);
  }
}
