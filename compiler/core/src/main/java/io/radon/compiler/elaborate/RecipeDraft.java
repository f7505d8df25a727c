package io.radon.compiler.elaborate;

import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.Recipe;
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
  static final String RATE = "rate";
  static final String WARMUP = "warmup";
  static final String BATCH = "batch";
  static final String UNTIL = "until";
  static final String TRAIN_IMAGES = "train_images";
  static final String TEST_IMAGES = "test_images";

  /** A part of the rate that is judged by itself, where the rest of it is in error. */
  static final String BOUNDARIES = "at";

  /** The keys of a recipe. */
  static final List<String> KEYS =
      List.of(OPTIMIZER, RATE, WARMUP, BATCH, UNTIL, TRAIN_IMAGES, TEST_IMAGES);

  private final Map<String, Location> places = new HashMap<>();
  private final Map<String, Integer> rounds = new HashMap<>();
  private final Set<String> broken = new HashSet<>();
  private boolean incomplete;
  private int round;
  private @Nullable Double momentum;
  private @Nullable Double weightDecay;
  private @Nullable Double rate;
  private double factor = 1;
  private List<Duration> boundaries = List.of();
  private List<Location> boundaryPlaces = List.of();
  private Duration warmup = Recipe.NO_WARMUP;
  private @Nullable Integer batch;
  private @Nullable Duration until;
  private List<ImageStep> trainImages = List.of();
  private List<ImageStep> testImages = List.of();

  RecipeDraft() {}

  RecipeDraft(Recipe recipe) {
    momentum = recipe.momentum();
    weightDecay = recipe.weightDecay();
    rate = recipe.rate();
    factor = recipe.factor();
    boundaries = recipe.boundaries();
    warmup = recipe.warmup();
    batch = recipe.batch();
    until = recipe.until();
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

  void optimizer(double newMomentum, double newWeightDecay) {
    momentum = newMomentum;
    weightDecay = newWeightDecay;
  }

  void momentum(double value) {
    momentum = value;
  }

  void weightDecay(double value) {
    weightDecay = value;
  }

  void rate(double value) {
    rate = value;
  }

  void schedule(double newFactor, List<Duration> at, List<Location> atPlaces) {
    factor = newFactor;
    broken.remove(BOUNDARIES);
    boundaries = new ArrayList<>(at);
    boundaryPlaces = new ArrayList<>(atPlaces);
  }

  void factor(double value) {
    factor = value;
  }

  void warmup(Duration value) {
    warmup = value;
  }

  Duration warmup() {
    return warmup;
  }

  void batch(int value) {
    batch = value;
  }

  void until(Duration value) {
    until = value;
  }

  @Nullable Duration until() {
    return until;
  }

  List<Duration> boundaries() {
    return boundaries;
  }

  /** Where a boundary is written; null where it was not written here. */
  @Nullable Location boundaryPlace(int index) {
    return index < boundaryPlaces.size() ? boundaryPlaces.get(index) : null;
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
    if (momentum == null || weightDecay == null || rate == null || batch == null || until == null) {
      return Optional.empty();
    }
    return Optional.of(
        new Recipe(
            name,
            doc,
            momentum,
            weightDecay,
            rate,
            factor,
            boundaries,
            warmup,
            batch,
            until,
            trainImages,
            testImages));
  }
}
