package io.radon.cli;

import io.radon.compiler.ir.Recipe;
import io.radon.embed.EmbedException;
import io.radon.embed.RecipeConfigs;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.tensor.Precision;
import io.radon.runtime.train.RunRecord;
import io.radon.runtime.train.TrainingConfig;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What decides a training: two runs of one identity give the same bits on the same machine. A
 * recipe's name and a model's name and comments decide nothing.
 *
 * @param model the model's digest
 * @param settings the recipe, key by key; empty where only {@code run.json} is left of a run
 * @param texts the recipe as {@code run.json} tells it
 * @param train the digest of the training images; empty where it isn't known
 * @param test the digest of the test images; empty where it isn't known
 * @param tuning what the run begins with and what learns; empty for a training from nothing
 */
record CellIdentity(
    String model,
    Map<String, String> settings,
    Map<String, String> texts,
    long seed,
    String train,
    String test,
    String precision,
    String tuning) {

  /** Of a training to come. */
  static CellIdentity of(ExperimentCell cell, DataSplit data) {
    return planned(cell, data.train().digest(), data.test().digest());
  }

  /** Of a training whose images aren't at hand. */
  static CellIdentity of(ExperimentCell cell) {
    return planned(cell, "", "");
  }

  private static CellIdentity planned(ExperimentCell cell, String train, String test) {
    return new CellIdentity(
        cell.model().digest(),
        settings(cell.recipe()),
        RecordedRecipe.of(config(cell.recipe())),
        cell.seed(),
        train,
        test,
        cell.precision().toString(),
        "");
  }

  private static TrainingConfig config(Recipe recipe) {
    try {
      return RecipeConfigs.of(recipe).build();
    } catch (EmbedException | IllegalArgumentException e) {
      throw CommandFailure.usage(String.valueOf(e.getMessage()), null);
    }
  }

  private static Map<String, String> settings(Recipe recipe) {
    Map<String, String> texts = new LinkedHashMap<>();
    flatten(RunSettings.recipeValues(recipe), texts);
    texts.remove("name");
    return texts;
  }

  /** Each key by itself, so that a difference names the one that differs. */
  private static void flatten(Map<?, ?> values, Map<String, String> texts) {
    values.forEach(
        (key, value) -> {
          if (value instanceof Map<?, ?> inner) {
            flatten(inner, texts);
          } else {
            texts.put(String.valueOf(key), String.valueOf(value));
          }
        });
  }

  /** Of the run in a folder, finished or not. */
  static CellIdentity ofRun(Path folder) {
    Map<String, String> settings = Map.of();
    String model = "";
    String tuning = "";
    String precision = Precision.F32.toString(); // runs of earlier versions say nothing about it
    long seed = -1;
    if (RunSettings.isRun(folder)) {
      RunSettings kept = RunSettings.read(folder);
      settings = settings(kept.recipe());
      seed = kept.seed();
      precision = kept.precision().toString();
      tuning = kept.tuning().text();
      model = keptModel(folder, kept);
    }
    Map<String, String> texts = Map.of();
    String train = "";
    String test = "";
    if (Files.isRegularFile(folder.resolve(RunRecord.FILE))) {
      RunRecord record = RunRecord.read(folder);
      model = record.text("model_digest");
      seed = (long) record.number("seed");
      texts = RecordedRecipe.of(record);
      precision = record.text("precision").isEmpty() ? precision : record.text("precision");
      train = dataDigest(record, "train");
      test = dataDigest(record, "test");
    }
    return new CellIdentity(model, settings, texts, seed, train, test, precision, tuning);
  }

  /** The digest of the model whose text an unfinished run keeps; empty where it can't be read. */
  private static String keptModel(Path folder, RunSettings kept) {
    Path spec = RunProvenance.spec(folder, kept);
    if (!Files.isRegularFile(spec)) {
      return "";
    }
    return SpecLoader.compile(new SpecReference(spec, kept.model())).result().models().stream()
        .map(found -> found.digest())
        .findFirst()
        .orElse("");
  }

  private static String dataDigest(RunRecord record, String part) {
    return record.values().get("data") instanceof Map<?, ?> data
            && data.get(part) instanceof Map<?, ?> facts
            && facts.get("digest") instanceof String digest
        ? digest
        : "";
  }

  /** What {@code found} has otherwise, as messages tell it; none where it is the same training. */
  List<String> differences(CellIdentity found) {
    List<String> all = new ArrayList<>();
    compare(all, "model", model, found.model);
    compare(all, "seed", String.valueOf(seed), String.valueOf(found.seed));
    if (settings.isEmpty() || found.settings.isEmpty()) {
      texts.forEach((key, value) -> compare(all, key, value, found.texts.getOrDefault(key, "")));
    } else {
      settings.forEach(
          (key, value) -> compare(all, key, value, found.settings.getOrDefault(key, "nothing")));
    }
    if (!train.isEmpty() && !found.train.isEmpty()) {
      compare(all, "training images", train, found.train);
      compare(all, "test images", test, found.test);
    }
    compare(all, "precision", precision, found.precision);
    compare(all, "tuning", tuning, found.tuning);
    return all;
  }

  private static void compare(List<String> all, String what, String expected, String found) {
    if (!expected.equals(found)) {
      all.add("expected " + what + " `" + expected + "`, found `" + found + "`");
    }
  }
}
