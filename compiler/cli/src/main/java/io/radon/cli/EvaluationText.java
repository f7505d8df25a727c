package io.radon.cli;

import io.radon.runtime.train.EvaluationReport;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** How a network did, as text for people and as JSON for programs. */
final class EvaluationText {
  /** More would not fit a terminal. */
  private static final int MOST_COLUMNS = 20;

  private static final int MOST_ROWS = 100;

  private final String model;
  private final Path weights;
  private final String data;
  private final List<String> classNames;
  private final EvaluationReport report;

  EvaluationText(
      String model, Path weights, String data, List<String> classNames, EvaluationReport report) {
    this.model = model;
    this.weights = weights;
    this.data = data;
    this.classNames = classNames;
    this.report = report;
  }

  /** What was judged on what. */
  String title() {
    return model + " on " + data;
  }

  /** The figures, the classes, and which are taken for which. */
  String table() {
    StringBuilder text =
        new StringBuilder(
            String.format(
                Locale.ROOT,
                "%s of %s on %s: top-1 %.2f %% (%,d of %,d), top-5 %.2f %%, loss %.4f%n",
                model,
                weights,
                data,
                100 * report.top1(),
                report.correct(),
                report.total(),
                100 * report.top5(),
                report.loss()));
    if (report.classes() <= MOST_ROWS) {
      text.append(System.lineSeparator()).append(classes());
    }
    if (report.classes() <= MOST_COLUMNS) {
      text.append(System.lineSeparator()).append(confusion());
    }
    return text.toString();
  }

  private String classes() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("class", "images", "right", "accuracy", "most often taken for"));
    for (int actual = 0; actual < report.classes(); actual++) {
      lines.add(
          List.of(
              classNames.get(actual),
              String.format(Locale.ROOT, "%,d", report.images(actual)),
              String.format(Locale.ROOT, "%,d", report.confused(actual, actual)),
              report.images(actual) == 0
                  ? "-"
                  : String.format(Locale.ROOT, "%.2f %%", 100 * report.accuracy(actual)),
              mistaken(actual)));
    }
    return AlignedTable.of(lines, List.of(1, 2, 3));
  }

  private String mistaken(int actual) {
    int worst = -1;
    for (int found = 0; found < report.classes(); found++) {
      boolean more = worst < 0 || report.confused(actual, found) > report.confused(actual, worst);
      if (found != actual && report.confused(actual, found) > 0 && more) {
        worst = found;
      }
    }
    return worst < 0
        ? ""
        : String.format(
            Locale.ROOT, "%s (%,d)", classNames.get(worst), report.confused(actual, worst));
  }

  /** A row for each class as it is, a column for each class as which it was taken. */
  private String confusion() {
    List<List<String>> lines = new ArrayList<>();
    List<String> head = new ArrayList<>(List.of("is \\ taken for"));
    List<Integer> right = new ArrayList<>();
    for (int column = 0; column < report.classes(); column++) {
      head.add(classNames.get(column));
      right.add(column + 1);
    }
    lines.add(head);
    for (int actual = 0; actual < report.classes(); actual++) {
      List<String> line = new ArrayList<>(List.of(classNames.get(actual)));
      for (int found = 0; found < report.classes(); found++) {
        long count = report.confused(actual, found);
        line.add(count == 0 ? "." : Long.toString(count));
      }
      lines.add(line);
    }
    return AlignedTable.of(lines, right);
  }

  /** The JSON object and a line end. */
  String json() {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("model", model);
    all.put("run", weights.toString());
    all.put("data", data);
    all.put("top1", report.top1());
    all.put("top5", report.top5());
    all.put("loss", report.loss());
    all.put("correct", report.correct());
    all.put("total", report.total());
    List<Map<String, Object>> classes = new ArrayList<>();
    List<List<Long>> confusion = new ArrayList<>();
    for (int actual = 0; actual < report.classes(); actual++) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("class", actual);
      one.put("name", classNames.get(actual));
      one.put("images", report.images(actual));
      one.put("correct", report.confused(actual, actual));
      one.put("accuracy", report.images(actual) == 0 ? null : report.accuracy(actual));
      classes.add(one);
      List<Long> row = new ArrayList<>();
      for (int found = 0; found < report.classes(); found++) {
        row.add(report.confused(actual, found));
      }
      confusion.add(row);
    }
    all.put("per_class", classes);
    all.put("confusion", confusion);
    return JsonText.of(all) + System.lineSeparator();
  }
}
