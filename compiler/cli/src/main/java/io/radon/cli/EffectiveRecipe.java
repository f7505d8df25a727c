package io.radon.cli;

import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.PartsSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.RecipeSource;
import io.radon.runtime.train.FineTuning;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a training does, key by key, and who said so: a line of a spec, an option, or nobody.
 *
 * @param values by key, as a recipe writes them
 * @param sources by key; none where a value is the usual one
 */
record EffectiveRecipe(Map<String, String> values, Map<String, List<String>> sources) {
  private static final int WIDEST = 60;

  /** Short forms of `--set`, and what they change. */
  private static final Map<String, String> MEANT =
      Map.of(
          "epochs",
          "until",
          "steps",
          "until",
          "momentum",
          "optimizer",
          "weight_decay",
          "optimizer",
          "factor",
          "rate");

  /** The recipe of a training. */
  static EffectiveRecipe of(TrainingPlan plan) {
    RunSettings settings = plan.settings();
    Recipe recipe = settings.recipe();
    Map<String, String> values = new LinkedHashMap<>(RecipeText.values(recipe));
    values.put("train_images", flow(plan, recipe.trainImages(), true));
    values.put("test_images", flow(plan, recipe.testImages(), false));
    Map<String, List<String>> sources = new LinkedHashMap<>();
    RecipeSource written = plan.spec().result().recipeSources().get(recipe.name());
    if (written != null) {
      written.keys().forEach((key, place) -> add(sources, key, text(place)));
    }
    addChanges(settings.changes(), sources);
    FineTuning learning = plan.config().fineTuning();
    PartsSpec parts = new PartsSpec(List.copyOf(learning.frozen()), learning.factors());
    if (!settings.tuning().parts().frozen().isEmpty()) {
      values.put("freeze", parts.frozenText());
      add(sources, "freeze", "--freeze");
    }
    if (!settings.tuning().parts().factors().isEmpty()) {
      values.put("rate_factors", parts.factorsText());
      add(sources, "rate_factors", "--rate-factor");
    }
    return new EffectiveRecipe(values, sources);
  }

  private static void addChanges(List<String> changes, Map<String, List<String>> sources) {
    for (String change : changes) {
      String key = change.substring(0, Math.max(0, change.indexOf('='))).strip();
      boolean epochs = key.equals("epochs");
      String option =
          epochs
              ? "--epochs " + change.substring(change.indexOf('=') + 1).strip()
              : "--set " + change;
      String meant = MEANT.getOrDefault(key, key);
      boolean part = !epochs && !key.equals("steps") && !meant.equals(key);
      if (!part && !isPeak(change)) {
        sources.remove(meant);
      }
      add(sources, meant, option);
    }
  }

  /** A number as rate keeps the schedule that was written. */
  private static boolean isPeak(String change) {
    return change.matches("\\s*rate\\s*=\\s*[\\d._eE+-]+\\s*");
  }

  private static void add(Map<String, List<String>> sources, String key, String source) {
    sources.computeIfAbsent(key, none -> new ArrayList<>()).add(source);
  }

  private static String text(RecipeSource.Place place) {
    String line = place.at().file().path() + ":" + place.at().start().line();
    return place.standard() ? "library, " + line : line;
  }

  private static String flow(TrainingPlan plan, List<ImageStep> steps, boolean train) {
    if (steps.isEmpty()) {
      return "none";
    }
    return (train ? plan.config().trainImages() : plan.config().testImages())
        .stream().map(Object::toString).collect(Collectors.joining(" -> "));
  }

  /** For people: a line for each key that somebody set, and one for the rest. */
  List<String> lines() {
    int keys = sources.keySet().stream().mapToInt(String::length).max().orElse(0);
    int width =
        values.entrySet().stream()
            .filter(each -> sources.containsKey(each.getKey()))
            .mapToInt(each -> each.getValue().length())
            .filter(length -> length <= WIDEST)
            .max()
            .orElse(1);
    List<String> lines = new ArrayList<>();
    List<String> usual = new ArrayList<>();
    values.forEach(
        (key, value) -> {
          List<String> from = sources.get(key);
          if (from == null) {
            usual.add(key + " " + value);
          } else {
            String layout = "%-" + keys + "s  %-" + width + "s  %s";
            lines.add(String.format(Locale.ROOT, layout, key, value, String.join(", ", from)));
          }
        });
    if (!usual.isEmpty()) {
      lines.add("by default: " + String.join(", ", usual));
    }
    return lines;
  }

  /** As JSON values: by key, the value and where it is from. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    values.forEach(
        (key, value) -> {
          Map<String, Object> entry = new LinkedHashMap<>();
          entry.put("value", value);
          entry.put("from", String.join(", ", sources.getOrDefault(key, List.of("default"))));
          map.put(key, entry);
        });
    return map;
  }
}
