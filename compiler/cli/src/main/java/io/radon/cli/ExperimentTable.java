package io.radon.cli;

import io.radon.compiler.CompiledModel;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

/**
 * The results of an experiment, a line for each model with each recipe: mean and spread (sample
 * standard deviation) over the seeds that are finished. Figures are those of the last epoch, never
 * of the best one.
 */
final class ExperimentTable {
  private static final List<String> HEADER =
      List.of(
          "model",
          "recipe",
          "runs",
          "parameters",
          "multiply-adds",
          "depth",
          "test top-1 (%)",
          "test error (%)",
          "training error (%)");
  private static final List<Integer> FIGURES = List.of(2, 3, 4, 5, 6, 7, 8);

  private ExperimentTable() {}

  /**
   * One line.
   *
   * @param cells of one model and recipe, one for each seed
   */
  record Line(CompiledModel model, String text, String recipe, List<CellResult> cells) {
    private double[] finished(ToDoubleFunction<CellResult> figure) {
      return cells.stream().filter(CellResult::isFinished).mapToDouble(figure).toArray();
    }

    /** How many seeds are finished. */
    int runs() {
      return finished(cell -> 0).length;
    }

    /** Fractions, one for each finished seed. */
    double[] top1(String key) {
      return finished(cell -> cell.number(key));
    }
  }

  /** The lines in the experiment's order. */
  static List<Line> lines(List<CellResult> results) {
    Map<List<String>, List<CellResult>> groups = new LinkedHashMap<>();
    for (CellResult result : results) {
      List<String> key = List.of(result.cell().text(), result.cell().recipe().name());
      groups.computeIfAbsent(key, none -> new ArrayList<>()).add(result);
    }
    List<Line> lines = new ArrayList<>();
    groups.forEach(
        (key, cells) ->
            lines.add(new Line(cells.get(0).cell().model(), key.get(0), key.get(1), cells)));
    return lines;
  }

  /** For a terminal. */
  static String text(List<CellResult> results) {
    List<List<String>> rows = new ArrayList<>();
    rows.add(HEADER);
    lines(results).forEach(line -> rows.add(row(line)));
    return AlignedTable.of(rows, FIGURES);
  }

  /** As Markdown. */
  static String markdown(List<CellResult> results) {
    StringBuilder text = new StringBuilder();
    markdown(text, HEADER);
    text.append('|');
    for (int column = 0; column < HEADER.size(); column++) {
      text.append(FIGURES.contains(column) ? "---:|" : "---|");
    }
    text.append('\n');
    lines(results).forEach(line -> markdown(text, row(line)));
    return text.toString();
  }

  private static void markdown(StringBuilder text, List<String> row) {
    text.append('|');
    row.forEach(cell -> text.append(' ').append(cell.replace("|", "\\|")).append(" |"));
    text.append('\n');
  }

  private static List<String> row(Line line) {
    double[] test = line.top1("test_top1");
    double[] training = line.top1("train_top1");
    return List.of(
        line.text(),
        line.recipe(),
        line.runs() + (line.runs() == line.cells().size() ? "" : " of " + line.cells().size()),
        String.format(Locale.ROOT, "%,d", line.model().summary().parameters()),
        String.format(Locale.ROOT, "%,d", line.model().summary().multiplyAdds()),
        String.valueOf(line.model().summary().depth()),
        percents(test, false),
        percents(test, true),
        percents(training, true));
  }

  /** {@code 80.34 ± 0.21}, without a spread for one run, and a dash for none. */
  private static String percents(double[] fractions, boolean error) {
    if (fractions.length == 0) {
      return "–";
    }
    double mean = 100 * (error ? 1 - mean(fractions) : mean(fractions));
    return fractions.length == 1
        ? String.format(Locale.ROOT, "%.2f", mean)
        : String.format(Locale.ROOT, "%.2f ± %.2f", mean, 100 * spread(fractions));
  }

  static double mean(double[] values) {
    double sum = 0;
    for (double value : values) {
      sum += value;
    }
    return sum / values.length;
  }

  /** The sample standard deviation of two values or more. */
  static double spread(double[] values) {
    double mean = mean(values);
    double squares = 0;
    for (double value : values) {
      squares += (value - mean) * (value - mean);
    }
    return Math.sqrt(squares / (values.length - 1));
  }
}
