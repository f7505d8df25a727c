package io.radon.cli;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.compiler.ir.ClipSpec;
import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.ImageStep;
import io.radon.compiler.ir.OptimizerSpec;
import io.radon.compiler.ir.RateSpec;
import io.radon.compiler.ir.Recipe;
import io.radon.compiler.ir.SchedulePart;
import io.radon.compiler.ir.WarmupSpec;
import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.tensor.Precision;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run was started with, kept in its folder so that it can be resumed and evaluated.
 *
 * @param spec the spec's path below the run's folder {@code spec}
 * @param model the model with its arguments, as a spec reference names it
 * @param data as {@code --data} takes it
 * @param recipe with every change from the command line
 * @param precision of what is computed
 * @param tuning what it begins with, and which parts learn
 * @param changes of the recipe from the command line, as {@code --set} takes them
 * @param skipCorrupt whether pictures that can't be decoded are left out
 */
record RunSettings(
    String spec,
    String model,
    String data,
    Recipe recipe,
    long seed,
    Precision precision,
    Tuning tuning,
    List<String> changes,
    boolean skipCorrupt) {
  private static final String FILE = "settings.json";

  RunSettings {
    changes = List.copyOf(changes);
  }

  /** Written whole or not at all, because a folder without it is no run. */
  void write(Path folder) {
    DurableFiles.replace(folder.resolve(FILE), JsonText.of(toMap()) + "\n");
  }

  /** As JSON values. */
  Map<String, Object> toMap() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("spec", spec);
    all.put("model", model);
    all.put("data", data);
    all.put("seed", seed);
    all.put("recipe", recipeValues(recipe));
    all.put("precision", precision.toString());
    all.put("tuning", tuning.toMap());
    all.put("changes", changes);
    all.put("skip_corrupt", skipCorrupt);
    return all;
  }

  /** The same with other data where some are given. */
  RunSettings on(@Nullable String otherData) {
    return new RunSettings(
        spec,
        model,
        otherData == null ? data : absolute(otherData),
        recipe,
        seed,
        precision,
        tuning,
        changes,
        skipCorrupt);
  }

  /** The same with another recipe, by more changes. */
  RunSettings with(Recipe changed, List<String> more) {
    List<String> all = new ArrayList<>(changes);
    all.addAll(more);
    return new RunSettings(spec, model, data, changed, seed, precision, tuning, all, skipCorrupt);
  }

  /** The same, which leaves out pictures that can't be decoded if it did or is to from now on. */
  RunSettings skippingCorrupt(boolean wanted) {
    return new RunSettings(
        spec, model, data, recipe, seed, precision, tuning, changes, skipCorrupt || wanted);
  }

  /** A name of data whose folder means the same from any working folder. */
  static String absolute(String data) {
    int colon = data.indexOf(':');
    String folder = data.substring(colon + 1);
    return colon < 0 || folder.isBlank() || folder.startsWith("~")
        ? data
        : data.substring(0, colon + 1) + Path.of(folder).toAbsolutePath().normalize();
  }

  /** Whether the folder was made by a training. */
  static boolean isRun(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** Reads what a run in this folder was started with. */
  static RunSettings read(Path folder) {
    Path file = folder.resolve(FILE);
    try {
      return fromMap(JSON.std.mapFrom(Files.readString(file)));
    } catch (IOException | IllegalArgumentException e) {
      throw CommandFailure.environment(
          "`" + file + "` can't be read: " + e.getMessage(),
          "name a folder that `radon train` made");
    }
  }

  /**
   * Reads what {@link #toMap} gave.
   *
   * @throws IllegalArgumentException if it is something else
   */
  static RunSettings fromMap(Map<?, ?> all) {
    List<String> changes = new ArrayList<>();
    if (all.get("changes") instanceof List<?> list) {
      list.forEach(change -> changes.add(String.valueOf(change)));
    }
    return new RunSettings(
        text(all, "spec"),
        text(all, "model"),
        text(all, "data"),
        recipe(object(all.get("recipe"))),
        number(all, "seed").longValue(),
        // Runs of earlier versions say nothing about these.
        all.get("precision") == null ? Precision.F32 : Precision.parse(text(all, "precision")),
        all.get("tuning") == null ? Tuning.NONE : Tuning.fromMap(object(all.get("tuning"))),
        changes,
        Boolean.TRUE.equals(all.get("skip_corrupt")));
  }

  /** The recipe as JSON values, key by key. */
  static Map<String, Object> recipeValues(Recipe recipe) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("name", recipe.name());
    map.put("settings", RecipeText.values(recipe));
    map.put("train_images", recipe.trainImages().stream().map(RunSettings::map).toList());
    map.put("test_images", recipe.testImages().stream().map(RunSettings::map).toList());
    return map;
  }

  private static Map<String, Object> map(ImageStep step) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", step.kind());
    map.put("sizes", step.sizes());
    if (!step.word().isEmpty()) {
      map.put("word", step.word());
    }
    if (!step.numbers().isEmpty()) {
      map.put("numbers", step.numbers());
    }
    return map;
  }

  private static Recipe recipe(Map<?, ?> map) {
    List<ImageStep> train = list(map, "train_images").stream().map(RunSettings::imageStep).toList();
    List<ImageStep> test = list(map, "test_images").stream().map(RunSettings::imageStep).toList();
    if (map.get("settings") instanceof Map<?, ?> settings) {
      return RecipeText.recipe(text(map, "name"), settings, train, test);
    }
    // A run of an earlier version.
    List<Duration> at = list(map, "at").stream().map(RunSettings::duration).toList();
    double rate = number(map, "rate").doubleValue();
    return new Recipe(
        text(map, "name"),
        "",
        OptimizerSpec.sgd(
            number(map, "momentum").doubleValue(), number(map, "weight_decay").doubleValue()),
        ClipSpec.NONE,
        RateSpec.of(
            at.isEmpty()
                ? new SchedulePart.Constant(rate, null)
                : new SchedulePart.StepDecay(rate, number(map, "factor").doubleValue(), at, null)),
        map.get("warmup") == null
            ? WarmupSpec.NONE
            : WarmupSpec.equal(duration(object(map.get("warmup")))),
        number(map, "batch").intValue(),
        duration(object(map.get("until"))),
        train,
        test);
  }

  private static Duration duration(Map<?, ?> map) {
    return new Duration(
        number(map, "amount").doubleValue(),
        Duration.Unit.valueOf(text(map, "unit").toUpperCase(Locale.ROOT)));
  }

  private static ImageStep imageStep(Map<?, ?> map) {
    List<Integer> sizes = new ArrayList<>();
    if (map.get("sizes") instanceof List<?> numbers) {
      for (Object size : numbers) {
        if (!(size instanceof Number number)) {
          throw new IllegalArgumentException("expected a number in `sizes`, found " + size);
        }
        sizes.add(number.intValue());
      }
    }
    List<Double> decimals = new ArrayList<>();
    if (map.get("numbers") instanceof List<?> numbers) {
      for (Object each : numbers) {
        if (!(each instanceof Number number)) {
          throw new IllegalArgumentException("expected a number in `numbers`, found " + each);
        }
        decimals.add(number.doubleValue());
      }
    }
    String word = map.get("word") instanceof String text ? text : "";
    return new ImageStep(text(map, "kind"), sizes, word, decimals);
  }

  private static String text(Map<?, ?> map, String key) {
    if (!(map.get(key) instanceof String text)) {
      throw new IllegalArgumentException("expected a text `" + key + "`, found " + map.get(key));
    }
    return text;
  }

  private static Number number(Map<?, ?> map, String key) {
    if (!(map.get(key) instanceof Number number)) {
      throw new IllegalArgumentException("expected a number `" + key + "`, found " + map.get(key));
    }
    return number;
  }

  private static List<Map<?, ?>> list(Map<?, ?> map, String key) {
    if (!(map.get(key) instanceof List<?> items)) {
      throw new IllegalArgumentException("expected a list `" + key + "`, found " + map.get(key));
    }
    List<Map<?, ?>> objects = new ArrayList<>();
    for (Object item : items) {
      objects.add(object(item));
    }
    return objects;
  }

  private static Map<?, ?> object(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      throw new IllegalArgumentException("expected an object, found " + value);
    }
    return map;
  }
}
