package io.radon.cli;

import io.radon.runtime.train.Prediction;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Predictions as a table for people and as JSON for programs. */
final class PredictionText {
  private final String model;
  private final int classes;
  private final List<Row> rows = new ArrayList<>();

  PredictionText(String model, int classes) {
    this.model = model;
    this.classes = classes;
  }

  private record Row(String image, List<Prediction> best) {}

  void add(String image, List<Prediction> best) {
    rows.add(new Row(image, best));
  }

  /** A line for each prediction; an image's name stands beside its first. */
  String table() {
    boolean named =
        rows.stream()
            .flatMap(row -> row.best().stream())
            .anyMatch(each -> !each.name().equals(Integer.toString(each.classIndex())));
    List<List<String>> lines = new ArrayList<>();
    lines.add(line("image", "class", "name", "probability", named));
    for (Row row : rows) {
      String image = row.image();
      for (Prediction each : row.best()) {
        lines.add(
            line(
                image,
                Integer.toString(each.classIndex()),
                each.name(),
                String.format(Locale.ROOT, "%.2f %%", 100 * each.probability()),
                named));
        image = "";
      }
    }
    return AlignedTable.of(lines, named ? List.of(1, 3) : List.of(1, 2));
  }

  private static List<String> line(
      String image, String number, String name, String probability, boolean named) {
    return named ? List.of(image, number, name, probability) : List.of(image, number, probability);
  }

  String json() {
    List<Map<String, Object>> images = new ArrayList<>();
    for (Row row : rows) {
      List<Map<String, Object>> top = new ArrayList<>();
      for (Prediction each : row.best()) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("class", each.classIndex());
        entry.put("name", each.name());
        entry.put("probability", each.probability());
        entry.put("logit", each.logit());
        top.add(entry);
      }
      Map<String, Object> image = new LinkedHashMap<>();
      image.put("image", row.image());
      image.put("top", top);
      images.add(image);
    }
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("model", model);
    all.put("classes", classes);
    all.put("images", images);
    return JsonText.of(all);
  }
}
