package io.radon.cli;

import io.radon.compiler.ir.Experiment;
import io.radon.embed.CompiledSpec;
import java.nio.charset.StandardCharsets;
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

  static String of(ExperimentPlan plan, Path folder, List<CellResult> results) {
    Experiment experiment = plan.experiment();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("experiment", experiment.name());
    all.put("doc", experiment.doc());
    all.put("data", experiment.data());
    all.put("seeds", experiment.seeds());
    List<Object> groups = new ArrayList<>();
    ExperimentTable.lines(results).forEach(line -> groups.add(group(line)));
    all.put("results", groups);
    all.put("cells", results.stream().map(result -> cell(folder, result)).toList());
    CompiledSpec spec = plan.specs().values().iterator().next();
    byte[] text = spec.sources().get(spec.file().path());
    if (text != null) {
      all.put("spec", new String(text, StandardCharsets.UTF_8));
    }
    all.put("command", command(experiment, spec, plan.settings()));
    return JsonText.of(all) + "\n";
  }

  /** Without folders: where things lie is nobody else's. */
  private static String command(Experiment experiment, CompiledSpec spec, List<String> settings) {
    StringBuilder text = new StringBuilder("radon run ").append(spec.file().path());
    text.append(':').append(experiment.name());
    if (!experiment.data().equals("shapes")) {
      text.append(" --data ").append(experiment.data()).append("=DIR");
    }
    settings.forEach(setting -> text.append(" --set '").append(setting).append('\''));
    return text.toString();
  }

  private static Map<String, Object> group(ExperimentTable.Line line) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("model", line.text());
    values.put("recipe", line.recipe());
    values.put("parameters", line.model().summary().parameters());
    values.put("multiply_adds", line.model().summary().multiplyAdds());
    values.put("kind", NetworkKind.isResidual(line.model().graph()) ? "residual" : "plain");
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
