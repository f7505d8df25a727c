package io.radon.compiler.elaborate;

import io.radon.compiler.ir.AverageSpec;
import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.OptimizerSpec;
import io.radon.compiler.ir.PartsSpec;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.TargetSpec;
import io.radon.compiler.ir.WarmupSpec;
import io.radon.compiler.source.Location;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A recipe while its keys are read. What was not given, or is in error, is not there. */
final class RecipeDraft {
  static final String OPTIMIZER = "optimizer";
  static final String CLIP = "clip";
  static final String RATE = "rate";
  static final String WARMUP = "warmup";
  static final String BATCH = "batch";
  static final String ACCUMULATE = "accumulate";
  static final String UNTIL = "until";
  static final String AVERAGE = "ema";
  static final String SMOOTHING = "label_smoothing";
  static final String MIXUP = "mixup";
  static final String CUTMIX = "cutmix";
  static final String FREEZE = "freeze";
  static final String FACTORS = "rate_factors";
  static final String ZERO_INIT = "zero_init";
  static final String TRAIN_IMAGES = "train_images";
  static final String TEST_IMAGES = "test_images";

  /** A part of the rate that is judged by itself, where the rest of it is in error. */
  static final String BOUNDARIES = "at";

  /** The keys of a recipe. */
  static final List<String> KEYS =
      List.of(
          OPTIMIZER,
          CLIP,
          RATE,
          WARMUP,
          BATCH,
          ACCUMULATE,
          UNTIL,
          AVERAGE,
          SMOOTHING,
          MIXUP,
          CUTMIX,
          FREEZE,
          FACTORS,
          ZERO_INIT,
          TRAIN_IMAGES,
          TEST_IMAGES);

  private final Map<String, Location> places = new HashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private boolean incomplete;
  private int round;
  private @Nullable OptimizerSpec optimizer;
  private ClipSpec clip = ClipSpec.NONE;
  private @Nullable RateSpec rate;
  private List<Moments> moments = List.of();
  private WarmupSpec warmup = WarmupSpec.NONE;
  private @Nullable Integer batch;
  private int accumulate = 1;
  private @Nullable Duration until;
  private AverageSpec average = AverageSpec.NONE;
  private TargetSpec targets = TargetSpec.NONE;
  private PartsSpec parts = PartsSpec.NONE;
  private boolean zeroInit;
  private List<ImageStep> trainImages = List.of();
  private List<ImageStep> testImages = List.of();

  RecipeDraft() {}

  RecipeDraft(Recipe recipe) {
    optimizer = recipe.optimizer();
    clip = recipe.clip();
    rate = recipe.rate();
    moments = recipe.rate().parts().stream().map(Moments::of).toList();
    warmup = recipe.warmup();
    batch = recipe.batch();
    accumulate = recipe.accumulate();
    until = recipe.until();
    average = recipe.average();
    targets = recipe.targets();
    parts = recipe.parts();
    zeroInit = recipe.zeroInit();
    trainImages = recipe.trainImages();
    testImages = recipe.testImages();
  }

  /** Begins the keys of another recipe, or of a caller, that change those before. */
  void nextRound() {
    round++;
  }

  void place(String key, Location place) {
    places.put(key, place);
    rounds.put(key, round);
    broken.remove(key);
  }

  /** A key is set by something that is no value for it. */
  void placeBroken(String key, Location place) {
    place(key, place);
    markBroken(key);
  }

  /** Nothing may be concluded from what is not there. */
  void markIncomplete() {
    incomplete = true;
  }

  boolean incomplete() {
    return incomplete;
  }

  /** The value of a key is in error: nothing follows from the one it had before. */
  void markBroken(String key) {
    broken.add(key);
  }

  boolean broken(String key) {
    return broken.contains(key);
  }

  /** Whether a key was set in a later round than another. */
  boolean setAfter(String key, String other) {
    return rounds.getOrDefault(key, 0) > rounds.getOrDefault(other, 0);
  }

  /** Where a key is set; null where it was not set here. */
  @Nullable Location place(String key) {
    return places.get(key);
  }

  void optimizer(OptimizerSpec value) {
    optimizer = value;
  }

  @Nullable OptimizerSpec optimizer() {
    return optimizer;
  }

  void clip(ClipSpec value) {
    clip = value;
  }

  void rate(RateSpec value) {
    rate = value;
  }

  @Nullable RateSpec rate() {
    return rate;
  }

  void moments(List<Moments> value) {
    broken.remove(BOUNDARIES);
    moments = List.copyOf(value);
  }

  /** The moments of each part of the rate. */
  List<Moments> moments() {
    return moments;
  }

  void warmup(WarmupSpec value) {
    warmup = value;
  }

  WarmupSpec warmup() {
    return warmup;
  }

  void batch(int value) {
    batch = value;
  }

  @Nullable Integer batch() {
    return batch;
  }

  void accumulate(int value) {
    accumulate = value;
  }

  int accumulate() {
    return accumulate;
  }

  void average(AverageSpec value) {
    average = value;
  }

  AverageSpec average() {
    return average;
  }

  void targets(TargetSpec value) {
    targets = value;
  }

  TargetSpec targets() {
    return targets;
  }

  void parts(PartsSpec value) {
    parts = value;
  }

  PartsSpec parts() {
    return parts;
  }

  void zeroInit(boolean value) {
    zeroInit = value;
  }

  void until(Duration value) {
    until = value;
  }

  @Nullable Duration until() {
    return until;
  }

  void trainImages(List<ImageStep> steps) {
    trainImages = steps;
  }

  void testImages(List<ImageStep> steps) {
    testImages = steps;
  }

  /** The keys that must be there and are not. */
  List<String> missing() {
    List<String> missing = new ArrayList<>();
    for (String key : List.of(OPTIMIZER, RATE, BATCH, UNTIL)) {
      if (!places.containsKey(key)) {
        missing.add("`" + key + "`");
      }
    }
    return missing;
  }

  /** The recipe, unless a part of it is in error. */
  Optional<Recipe> finished(String name, String doc) {
    if (optimizer == null || rate == null || batch == null || until == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Recipe(
            name,
            doc,
            optimizer,
            clip,
            rate,
            warmup,
            batch,
            accumulate,
            until,
            average,
            targets,
            parts,
            zeroInit,
            trainImages,
            testImages));
  }

  /**
   * When one part of the rate changes.
   *
   * @param at counted from its start
   * @param places where each is written; fewer where they are not written here
   * @param place where the part is written; null where it is not written here
   * @param over how long it goes; null for until the end
   */
  record Moments(
      List<Duration> at, List<Location> places, @Nullable Location place, @Nullable Duration over) {
    Moments {
      at = List.copyOf(at);
      places = List.copyOf(places);
    }

    private static Moments of(SchedulePart part) {
      return new Moments(part.moments(), List.of(), null, part.over());
    }
  }
}
