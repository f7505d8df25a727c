package io.radon.cli;

import io.radon.runtime.data.ImageStep;
import io.radon.runtime.train.RunRecord;
import io.radon.runtime.train.TrainingConfig;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The recipe as {@code run.json} tells it, in one spelling: the first versions wrote image steps as
 * Java does, and {@code 1.0E-4} for {@code 1e-4}.
 */
final class RecordedRecipe {
  private static final Pattern NUMBER =
      Pattern.compile("(?<![\\w.])\\d+(?:\\.\\d+)?(?:[eE][-+]?\\d+)?(?![\\w.])");

  /** What earlier versions, which say nothing about it, did. */
  private static final Map<String, String> MISSING =
      Map.of(
          "clipping",
          "none",
          "accumulate",
          plain("1"),
          "averaging",
          "none",
          "label_smoothing",
          plain("0"),
          "mixing",
          "none");

  private RecordedRecipe() {}

  /** Of a training to come. */
  static Map<String, String> of(TrainingConfig config) {
    Map<String, String> texts = new LinkedHashMap<>();
    texts.put("optimizer", plain(config.optimizer().toString()));
    texts.put("rate", plain(config.rate().toString()));
    texts.put("batch", plain(String.valueOf(config.batch())));
    texts.put("until", plain(config.until().toString()));
    texts.put("train_images", plain(text(config.trainImages())));
    texts.put("test_images", plain(text(config.testImages())));
    texts.put("clipping", plain(config.clipping().toString()));
    texts.put("accumulate", plain(String.valueOf(config.accumulate())));
    texts.put("averaging", plain(config.averaging().toString()));
    texts.put("label_smoothing", plain(String.valueOf(config.labelSmoothing())));
    texts.put("mixing", plain(config.mixing().toString()));
    return texts;
  }

  /** Of a run; empty where the record has no recipe. */
  static Map<String, String> of(RunRecord record) {
    Map<String, String> texts = new LinkedHashMap<>();
    if (record.values().get("recipe") instanceof Map<?, ?> recipe) {
      texts.putAll(MISSING);
      recipe.forEach((key, value) -> texts.put(String.valueOf(key), plain(String.valueOf(value))));
    }
    return texts;
  }

  private static String text(List<ImageStep> steps) {
    return steps.isEmpty()
        ? "none"
        : steps.stream().map(Object::toString).collect(Collectors.joining(" -> "));
  }

  static String plain(String text) {
    String steps =
        text.replaceAll("Pad\\[pixels=(\\d+)\\]", "pad($1)")
            .replaceAll("RandomCrop\\[height=(\\d+), width=(\\d+)\\]", "random_crop($1x$2)")
            .replace("RandomFlip[]", "random_flip")
            .replace("Normalize[]", "normalize(per_channel)")
            .replaceAll("(steps|epochs|percent)\\]", "] $1")
            .replaceAll(" (steps|epochs|percent)(?=[^\\[]*\\])", "")
            .replace(" ]", "]");
    return NUMBER
        .matcher(steps)
        .replaceAll(found -> String.format(Locale.ROOT, "%s", Double.valueOf(found.group())));
  }
}
