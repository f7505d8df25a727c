package io.radon.cli;

import io.radon.compiler.CompiledModel;
import io.radon.compiler.analysis.ModelSummary;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The figures of a model as text: a table for people, JSON for programs. */
final class SummaryText {
  private SummaryText() {}

  /** The table, without a line end after its last line. */
  static String table(CompiledModel model) {
    ModelSummary summary = model.summary();
    List<String[]> rows = new ArrayList<>();
    rows.add(new String[] {"layer", "kind", "output", "parameters", "multiply-adds"});
    for (ModelSummary.Row layer : summary.layers()) {
      rows.add(
          new String[] {
            layer.name(),
            layer.kind(),
            layer.outputShape().toString(),
            figure(layer.parameters()),
            figure(layer.multiplyAdds())
          });
    }
    rows.add(
        new String[] {
          "total", "", "", figure(summary.parameters()), figure(summary.multiplyAdds())
        });
    StringBuilder text = new StringBuilder();
    int[] widths = widths(rows);
    for (String[] row : rows) {
      text.append(line(row, widths)).append('\n');
    }
    return text
        + String.format(
            Locale.ROOT,
            "%s: input %s, output %s, depth %d, receptive field %d",
            summary.model(),
            model.graph().body().input(),
            model.graph().body().outputShape(),
            summary.depth(),
            summary.receptiveField());
  }

  /** The JSON object. */
  static String json(CompiledModel model) {
    ModelSummary summary = model.summary();
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("model", summary.model());
    all.put("input_shape", model.graph().body().input().sizes());
    all.put("output_shape", model.graph().body().outputShape().sizes());
    all.put("parameters", summary.parameters());
    all.put("multiply_adds", summary.multiplyAdds());
    all.put("depth", summary.depth());
    all.put("receptive_field", summary.receptiveField());
    all.put("digest", model.digest());
    List<Map<String, Object>> layers = new ArrayList<>();
    for (ModelSummary.Row layer : summary.layers()) {
      Map<String, Object> row = new LinkedHashMap<>();
      row.put("name", layer.name());
      row.put("kind", layer.kind());
      row.put("output_shape", layer.outputShape().sizes());
      row.put("parameters", layer.parameters());
      row.put("multiply_adds", layer.multiplyAdds());
      layers.add(row);
    }
    all.put("layers", layers);
    return JsonText.of(all);
  }

  /** {@code 1,234}; nothing for 0, so that the layers that count stand out. */
  private static String figure(long number) {
    return number == 0 ? "" : String.format(Locale.ROOT, "%,d", number);
  }

  private static int[] widths(List<String[]> rows) {
    int[] widths = new int[rows.get(0).length];
    for (String[] row : rows) {
      for (int column = 0; column < row.length; column++) {
        widths[column] = Math.max(widths[column], row[column].length());
      }
    }
    return widths;
  }

  /** Words to the left, figures to the right. */
  private static String line(String[] row, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < row.length; column++) {
      String space = " ".repeat(widths[column] - row[column].length());
      line.append(column == 0 ? "" : "  ");
      line.append(column < 3 ? row[column] + space : space + row[column]);
    }
    return line.toString().stripTrailing();
  }
}
