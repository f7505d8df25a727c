package io.radon.runtime.report;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.checkpoint.Json;
import io.radon.runtime.train.EpochRecord;
import io.radon.runtime.train.RunHistory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * The report of an experiment, {@code report.html}: its curves in the manner of Figure 6 of He et
 * al. (2015), its table, and how each cell ended. It is made of {@code results.json} and the cells'
 * histories.
 */
public final class ExperimentReport {
  private static final String RESULTS = "results.json";

  private final Path folder;
  private final Map<String, Object> results;

  private ExperimentReport(Path folder, Map<String, Object> results) {
    this.folder = folder;
    this.results = results;
  }

  /** Whether an experiment was run into the folder. */
  public static boolean isExperiment(Path folder) {
    return Files.isRegularFile(folder.resolve(RESULTS));
  }

  /**
   * Writes the report of the experiment in {@code folder}, and gives its path.
   *
   * @throws CheckpointException if there is none, a file of it is damaged, or the disk refuses
   */
  public static Path write(Path folder) {
    Path results = folder.resolve(RESULTS);
    Map<String, Object> values;
    try {
      values = JSON.std.mapFrom(Files.readString(results));
    } catch (IOException e) {
      throw new CheckpointException("cannot read `" + results + "`: " + e.getMessage(), e);
    }
    Path file = folder.resolve(RunReport.FILE);
    DurableFiles.replace(file, new ExperimentReport(folder, values).html());
    return file;
  }

  private String html() {
    String name = String.valueOf(results.get("experiment"));
    Page page = new Page("Experiment " + name);
    page.add("<h1>" + Html.text(name) + "</h1>\n");
    page.add("<p class=\"soft\">experiment on " + Html.text(String.valueOf(results.get("data"))));
    page.add(", seeds " + Html.text(String.valueOf(results.get("seeds"))) + "</p>\n");
    if (results.get("doc") instanceof String doc && !doc.isEmpty()) {
      page.paragraph(doc);
    }
    List<Chart> errors = charts();
    if (!errors.isEmpty()) {
      page.heading("Curves");
      page.paragraph(
          "Training error dashed, test error solid, as in Figure 6 of He et al. (2015); the mean"
              + " where several seeds are finished.");
      Chart.Scale scale =
          Chart.Scale.of(
              errors.stream().flatMapToDouble(Chart::values).min().orElse(0),
              errors.stream().flatMapToDouble(Chart::values).max().orElse(1));
      page.charts(errors.stream().map(chart -> chart.svg(scale)).toList());
    }
    page.heading("Results");
    page.table(
        "mean ± sample standard deviation over the finished seeds, of the last epoch",
        List.of(
            "model",
            "recipe",
            "runs",
            "parameters",
            "multiply-adds",
            "depth",
            "test top-1",
            "training error"),
        groups().stream().map(ExperimentReport::row).toList(),
        true);
    page.heading("Cells");
    page.table(
        "every training; those that are missing say why",
        List.of("model", "recipe", "seed", "status", "test top-1", "weights"),
        cells().stream().map(ExperimentReport::cellRow).toList(),
        false);
    if (results.get("spec") instanceof String spec) {
      page.heading("Spec").add("<pre><code>" + SpecHighlight.html(spec) + "</code></pre>\n");
    }
    if (results.get("command") instanceof String command) {
      page.heading("How to repeat it").add("<pre><code>" + Html.text(command) + "</code></pre>\n");
    }
    return page.html();
  }

  private List<Map<String, Object>> groups() {
    return objects("results");
  }

  private List<Map<String, Object>> cells() {
    return objects("cells");
  }

  private List<Map<String, Object>> objects(String key) {
    List<Map<String, Object>> objects = new ArrayList<>();
    if (results.get(key) instanceof List<?> list) {
      list.forEach(each -> objects.add(Json.object((Map<?, ?>) each)));
    }
    return objects;
  }

  private static List<String> row(Map<String, Object> group) {
    return List.of(
        text(group, "model"),
        text(group, "recipe"),
        text(group, "runs"),
        Html.number(number(group, "parameters")),
        Html.number(number(group, "multiply_adds")),
        text(group, "depth"),
        spread(number(group, "test_top1_mean"), number(group, "test_top1_spread")),
        spread(1 - number(group, "train_top1_mean"), number(group, "train_top1_spread")));
  }

  private static String spread(double mean, double deviation) {
    return Double.isNaN(deviation)
        ? Html.percent(mean)
        : String.format(Locale.ROOT, "%.2f ± %.2f %%", 100 * mean, 100 * deviation);
  }

  private static List<String> cellRow(Map<String, Object> cell) {
    String digest = text(cell, "weights_digest").replace("sha256:", "");
    return List.of(
        text(cell, "model"),
        text(cell, "recipe"),
        text(cell, "seed"),
        text(cell, "status") + (cell.containsKey("problem") ? ": " + text(cell, "problem") : ""),
        Html.percent(number(cell, "test_top1")),
        digest.substring(0, Math.min(12, digest.length())));
  }

  private static String text(Map<String, Object> from, String key) {
    return String.valueOf(from.getOrDefault(key, ""));
  }

  private static double number(Map<String, Object> from, String key) {
    return from.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
  }

  /** Plain networks first, then residual ones; a colour for each depth, or for each model. */
  private List<Chart> charts() {
    Map<String, List<Map<String, Object>>> panels = new TreeMap<>();
    List<Map<String, Object>> finished =
        groups().stream().filter(group -> number(group, "runs") > 0).toList();
    for (Map<String, Object> group : finished) {
      String kind = text(group, "kind").isEmpty() ? "all" : text(group, "kind");
      panels.computeIfAbsent(kind, none -> new ArrayList<>()).add(group);
    }
    boolean byDepth =
        panels.values().stream()
            .allMatch(
                panel ->
                    panel.stream().map(group -> text(group, "depth")).distinct().count()
                        == panel.size());
    List<String> colours = new ArrayList<>();
    finished.stream()
        .map(group -> byDepth ? text(group, "depth") : text(group, "model") + text(group, "recipe"))
        .distinct()
        .forEach(colours::add);
    List<Chart> charts = new ArrayList<>();
    panels.forEach(
        (kind, panel) -> {
          List<Chart.Curve> curves = new ArrayList<>();
          for (Map<String, Object> group : panel) {
            String key =
                byDepth ? text(group, "depth") : text(group, "model") + text(group, "recipe");
            curves.addAll(curves(group, colours.indexOf(key)));
          }
          charts.add(new Chart("curves-" + charts.size(), title(kind), "error (%)", curves));
        });
    return charts;
  }

  private static String title(String kind) {
    return switch (kind) {
      case "plain" -> "Plain networks";
      case "residual" -> "Residual networks";
      default -> "Error";
    };
  }

  private List<Chart.Curve> curves(Map<String, Object> group, int colour) {
    Map<Integer, List<EpochRecord>> epochs = new TreeMap<>();
    int runs = 0;
    for (Map<String, Object> cell : cells()) {
      if (text(cell, "model").equals(text(group, "model"))
          && text(cell, "recipe").equals(text(group, "recipe"))
          && text(cell, "status").equals("complete")) {
        runs++;
        for (EpochRecord epoch : RunHistory.read(folder.resolve(text(cell, "folder")))) {
          epochs.computeIfAbsent(epoch.epoch(), none -> new ArrayList<>()).add(epoch);
        }
      }
    }
    int all = runs;
    Map<String, List<Chart.Point>> points = new LinkedHashMap<>();
    epochs.forEach(
        (epoch, rows) -> {
          if (rows.size() == all) {
            add(
                points,
                "training",
                epoch,
                rows.stream().mapToDouble(EpochRecord::trainTop1).average().orElse(0));
            add(
                points,
                "test",
                epoch,
                rows.stream().mapToDouble(EpochRecord::testTop1).average().orElse(0));
          }
        });
    List<Chart.Curve> curves = new ArrayList<>();
    points.forEach(
        (part, values) ->
            curves.add(
                new Chart.Curve(
                    text(group, "model") + " " + part, values, colour, part.equals("training"))));
    return curves;
  }

  private static void add(
      Map<String, List<Chart.Point>> points, String part, int epoch, double top1) {
    points
        .computeIfAbsent(part, none -> new ArrayList<>())
        .add(new Chart.Point(epoch, 100 * (1 - top1)));
  }
}
