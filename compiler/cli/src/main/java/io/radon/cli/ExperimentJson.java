package io.radon.cli;

import io.radon.compiler.ir.Experiment;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results of an experiment for programs, {@code results.json}. */
final class ExperimentJson {
  private static final List<String> FACTS =
      List.of(
          "epochs",
          "steps",
          "train_top1",
          "test_top1",
          "train_loss",
          "test_loss",
          "images_per_second",
          "device",
          "threads",
          "weights_digest",
          "versions");

  private ExperimentJson() {}

  static String of(Experiment experiment, Path folder, List<CellResult> results) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("experiment", experiment.name());
    all.put("data", experiment.data());
    all.put("seeds", experiment.seeds());
    List<Object> groups = new ArrayList<>();
    ExperimentTable.lines(results).forEach(line -> groups.add(group(line)));
    all.put("results", groups);
    all.put("cells", results.stream().map(result -> cell(folder, result)).toList());
    return JsonText.of(all) + "\n";
  }

  private static Map<String, Object> group(ExperimentTable.Line line) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", line.text());
    values.put("recipe", line.recipe());
    values.put("parameters", line.model().summary().parameters());
    values.put("multiply_adds", line.model().summary().multiplyAdds());
    values.put("depth", line.model().summary().depth());
    values.put("runs", line.runs());
    for (String key : List.of("test_top1", "train_top1")) {
      double[] fractions = line.top1(key);
      if (fractions.length > 0) {
        values.put(key + "_mean", ExperimentTable.mean(fractions));
      }
      if (fractions.length > 1) {
        values.put(key + "_spread", ExperimentTable.spread(fractions));
      }
    }
    return values;
  }

  private static Map<String, Object> cell(Path folder, CellResult result) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", result.cell().text());
    values.put("recipe", result.cell().recipe().name());
    values.put("seed", result.cell().seed());
    values.put("model_digest", result.cell().model().digest());
    values.put("status", result.isFinished() ? "complete" : "missing");
    if (!result.problem().isEmpty()) {
      values.put("problem", result.problem());
    }
    if (result.folder() != null) {
      values.put("folder", folder.relativize(result.folder()).toString().replace('\\', '/'));
    }
    if (result.record() != null) {
      for (String key : FACTS) {
        Object value = result.record().values().get(key);
        if (value != null) {
          values.put(key, value);
        }
      }
    }
    return values;
  }
}
