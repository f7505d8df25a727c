package io.radon.runtime.report;

import io.radon.runtime.train.RunRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The command that trains what a run trained, from its record and settings. Folders are left out:
 * where things lie is nobody else's.
 *
 * @param settings of {@code radon train}; empty where another program trained it
 */
record TrainCommandLine(RunRecord record, Map<String, Object> settings) {

  String text() {
    List<String> words = new ArrayList<>(List.of("radon train"));
    String model = String.valueOf(settings.getOrDefault("model", record.text("model")));
    words.add("'spec/" + settings.getOrDefault("spec", "SPEC.rn") + ":" + model + "'");
    if (record.values().get("recipe") instanceof Map<?, ?> recipe && recipe.get("name") != null) {
      words.add("--recipe " + recipe.get("name"));
    }
    if (settings.get("changes") instanceof List<?> changes) {
      changes.forEach(change -> words.add("--set '" + change + "'"));
    }
    words.add("--data " + data());
    if (Boolean.TRUE.equals(settings.get("skip_corrupt"))) {
      words.add("--skip-corrupt");
    }
    if (!record.text("precision").equals("f32") && !record.text("precision").isEmpty()) {
      words.add("--precision " + record.text("precision"));
    }
    if (settings.get("tuning") instanceof Map<?, ?> tuning) {
      addTuning(words, tuning);
    }
    words.add(String.format(Locale.ROOT, "--seed %.0f", record.number("seed")));
    words.add(String.format(Locale.ROOT, "--threads %.0f", record.number("threads")));
    return String.join(" ", words);
  }

  private String data() {
    String data = String.valueOf(settings.getOrDefault("data", "DATA"));
    int colon = data.indexOf(':');
    return colon < 0 ? data : data.substring(0, colon) + ":DIR";
  }

  private static void addTuning(List<String> words, Map<?, ?> tuning) {
    if (tuning.get("start") != null) {
      words.add("--init-from FILE");
    }
    if (Boolean.TRUE.equals(tuning.get("partial"))) {
      words.add("--partial");
    }
    if (tuning.get("frozen") instanceof List<?> frozen && !frozen.isEmpty()) {
      words.add("--freeze " + String.join(",", frozen.stream().map(String::valueOf).toList()));
    }
    if (tuning.get("factors") instanceof Map<?, ?> factors) {
      factors.forEach((part, factor) -> words.add("--rate-factor " + part + "=" + factor));
    }
  }
}
