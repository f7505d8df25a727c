package io.radon.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Differences as a table for people and as JSON for programs. */
final class DifferenceText {
  private final String model;
  private final double bound;
  private final List<Difference> differences;

  DifferenceText(String model, double bound, List<Difference> differences) {
    this.model = model;
    this.bound = bound;
    this.differences = differences;
  }

  /** A line for each tap, and whether all pass. */
  String table() {
    List<List<String>> lines = new ArrayList<>();
    lines.add(List.of("value", "largest relative difference", "image", ""));
    for (Difference each : differences) {
      lines.add(
          List.of(
              each.what(),
              String.format(Locale.ROOT, "%.2e", each.relative()),
              Integer.toString(each.image()),
              each.relative() <= bound ? "" : "above the bound"));
    }
    return AlignedTable.of(lines, List.of(1, 2))
        + String.format(
            Locale.ROOT,
            "%s: %s the bound of %.0e%n",
            model,
            passed() ? "all within" : "not all within",
            bound);
  }

  String json() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Difference each : differences) {
      Map<String, Object> entry = new LinkedHashMap<>();
      entry.put("value", each.what());
      entry.put(
          "relative_difference", Double.isFinite(each.relative()) ? each.relative() : "infinite");
      entry.put("image", each.image());
      all.add(entry);
    }
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("model", model);
    object.put("bound", bound);
    object.put("passed", passed());
    object.put("differences", all);
    return JsonText.of(object) + System.lineSeparator();
  }

  private boolean passed() {
    return differences.stream().allMatch(each -> each.relative() <= bound);
  }
}
