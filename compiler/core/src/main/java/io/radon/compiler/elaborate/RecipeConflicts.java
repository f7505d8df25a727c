package io.radon.compiler.elaborate;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.source.Location;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
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
    boolean rises = draft.broken(RecipeDraft.BOUNDARIES) || rising(draft);
    boolean unknown = draft.broken(RecipeDraft.UNTIL);
    boolean inTime = unknown || draft.broken(RecipeDraft.BOUNDARIES) || beforeEnd(draft);
    boolean warms = unknown || draft.broken(RecipeDraft.WARMUP) || warmup(draft);
    return rises && inTime && warms && !draft.broken(RecipeDraft.RATE);
  }

  private Location place(RecipeDraft draft, int boundary) {
    Location written = draft.boundaryPlace(boundary);
    return written == null ? recipe : written;
  }

  private boolean rising(RecipeDraft draft) {
    List<Duration> boundaries = draft.boundaries();
    for (int i = 1; i < boundaries.size(); i++) {
      Duration boundary = boundaries.get(i);
      if (boundary.amount() <= boundaries.get(i - 1).amount()) {
        sink.reportOnce(
            DiagnosticCode.BOUNDARIES_NOT_RISING.at(
                place(draft, i), text(boundary), text(boundaries.get(i - 1))));
        return false;
      }
    }
    return true;
  }

  private boolean beforeEnd(RecipeDraft draft) {
    List<Duration> boundaries = draft.boundaries();
    for (int i = 0; i < boundaries.size(); i++) {
      Duration boundary = boundaries.get(i);
      Duration end = end(boundary, draft.until());
      if (boundary.unit() == end.unit() && boundary.amount() >= end.amount()) {
        sink.reportOnce(pastEnd(draft, place(draft, i), boundary, end));
        return false;
      }
    }
    return true;
  }

  private boolean warmup(RecipeDraft draft) {
    Duration warmup = draft.warmup();
    Duration end = end(warmup, draft.until());
    if (warmup.unit() != end.unit() || warmup.amount() < end.amount()) {
      return true;
    }
    Location written = draft.place(RecipeDraft.WARMUP);
    sink.reportOnce(
        DiagnosticCode.WARMUP_TOO_LONG.at(
            written == null ? recipe : written, text(warmup), text(end)));
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
    String amount =
        new BigDecimal(Double.toString(duration.amount())).stripTrailingZeros().toPlainString();
    return amount + " " + duration.unit().name().toLowerCase(Locale.ROOT);
  }
}
