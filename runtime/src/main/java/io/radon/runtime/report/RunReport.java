package io.radon.runtime.report;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.train.EpochRecord;
import io.radon.runtime.train.RunHistory;
import io.radon.runtime.train.RunRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The report of a run, {@code report.html}: one file that can be sent to anyone and opened without
 * a network. It is made of what lies in the run's folder alone, so it can be made again at any
 * time.
 *
 * <pre>{@code
 * Path page = RunReport.write(Path.of("runs/ResNet20"));
 * }</pre>
 */
public final class RunReport {
  /** The file's name in a run's folder. */
  public static final String FILE = "report.html";

  private static final List<String> NOT_ENVIRONMENT =
      List.of(
          "model",
          "status",
          "recipe",
          "data",
          "train_top1",
          "test_top1",
          "train_loss",
          "test_loss",
          "history",
          "spec",
          "settings",
          "commands");

  private final Path folder;
  private final RunRecord record;

  private RunReport(Path folder) {
    this.folder = folder;
    this.record = RunRecord.read(folder);
  }

  /**
   * Writes the report of the run in {@code folder}, and gives its path.
   *
   * @throws CheckpointException if there is no run, a file of it is damaged, or the disk refuses
   */
  public static Path write(Path folder) {
    Path file = folder.resolve(FILE);
    DurableFiles.replace(file, new RunReport(folder).html());
    return file;
  }

  private String html() {
    List<EpochRecord> history = RunHistory.read(folder);
    String model = record.text("model");
    Page page = new Page(model + " on " + dataName());
    page.add("<h1>" + Html.text(model) + " on " + Html.text(dataName()) + "</h1>\n");
    page.add("<p class=\"soft\">" + Html.text(subtitle()) + "</p>\n");
    page.figures(figures());
    if (history.isEmpty()) {
      page.paragraph("No epoch was finished, so there are no curves.");
    } else {
      page.heading("Learning curves");
      page.charts(new HistoryCharts(history).drawn());
      new HistoryCharts(history).table(page);
    }
    Optional<RunEvaluation> evaluation = RunEvaluation.read(folder);
    evaluation.ifPresent(found -> new EvaluationSection(found).addTo(page));
    page.heading("Recipe");
    page.facts("as it was in effect, every change included", texts(record.values().get("recipe")));
    specs(page);
    page.heading("Data");
    page.facts("what was learnt from and judged on", texts(record.values().get("data")));
    page.heading("Environment");
    page.facts("what else decides the bits, and what came out", environment());
    repeat(page);
    return page.html();
  }

  private String dataName() {
    if (record.values().get("data") instanceof Map<?, ?> data) {
      Object name = data.get("name");
      if (name == null && data.get("train") instanceof Map<?, ?> train) {
        name = train.get("name"); // runs of earlier versions
      }
      return String.valueOf(name).replace("/train", "");
    }
    return "its data";
  }

  private String subtitle() {
    return String.format(
        Locale.ROOT,
        "recipe %s, seed %.0f, %s of %s steps, %s",
        texts(record.values().get("recipe")).getOrDefault("name", "of its own"),
        record.number("seed"),
        Html.number(record.number("steps")),
        Html.number(record.number("planned_steps")),
        record.text("status"));
  }

  private Map<String, String> figures() {
    Map<String, String> figures = new LinkedHashMap<>();
    figures.put("test top-1", Html.percent(record.number("test_top1")));
    figures.put("test error", Html.percent(1 - record.number("test_top1")));
    figures.put("training error, as augmented", Html.percent(1 - record.number("train_top1")));
    figures.put("parameters", Html.number(record.number("parameters")));
    figures.put("epochs", Html.number(record.number("epochs")));
    figures.put("images per second", Html.number(Math.rint(record.number("images_per_second"))));
    return figures;
  }

  private Map<String, String> environment() {
    Map<String, String> facts = new LinkedHashMap<>();
    record
        .values()
        .forEach(
            (key, value) -> {
              if (!NOT_ENVIRONMENT.contains(key)) {
                put(facts, key, value);
              }
            });
    return facts;
  }

  private static Map<String, String> texts(@Nullable Object value) {
    Map<String, String> facts = new LinkedHashMap<>();
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, each) -> put(facts, String.valueOf(key), each));
    }
    return facts;
  }

  private static void put(Map<String, String> facts, String key, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((inner, each) -> put(facts, key + ", " + inner, each));
    } else if (value instanceof Double || value instanceof Float) {
      facts.put(plain(key), Html.number(((Number) value).doubleValue()));
    } else {
      facts.put(plain(key), String.valueOf(value));
    }
  }

  private static String plain(String key) {
    return key.replace('_', ' ');
  }

  private void specs(Page page) {
    Path specs = folder.resolve("spec");
    if (!Files.isDirectory(specs)) {
      return;
    }
    page.heading("Spec");
    try (Stream<Path> files = Files.walk(specs)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        page.add("<h3>" + Html.text(specs.relativize(file).toString()) + "</h3>\n<pre><code>");
        page.add(SpecHighlight.html(Files.readString(file)) + "</code></pre>\n");
      }
    } catch (IOException e) {
      throw new CheckpointException("cannot read `" + specs + "`: " + e.getMessage(), e);
    }
  }

  private void repeat(Page page) {
    page.heading("How to repeat it");
    page.paragraph(
        "On the same kind of processor and with as many threads, the same bits come out; their"
            + " SHA-256 is the weights digest above.");
    String repeat = record.values().containsKey("settings") ? "radon repeat RUN\n" : "";
    page.add("<pre><code>" + Html.text(repeat + new TrainCommandLine(record, settings()).text()));
    page.add("</code></pre>\n");
  }

  private Map<String, Object> settings() {
    Path file = folder.resolve("settings.json");
    try {
      return Files.isRegularFile(file) ? JSON.std.mapFrom(Files.readString(file)) : Map.of();
    } catch (IOException e) {
      throw new CheckpointException("cannot read `" + file + "`: " + e.getMessage(), e);
    }
  }
}
