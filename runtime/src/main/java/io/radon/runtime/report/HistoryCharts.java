package io.radon.runtime.report;

import io.radon.runtime.train.EpochRecord;
import java.util.List;
import java.util.Locale;
import java.util.function.ToDoubleFunction;

/** The charts and the table of one run's epochs. */
record HistoryCharts(List<EpochRecord> history) {
  HistoryCharts {
    history = List.copyOf(history);
  }

  /** Error, loss, learning rate, throughput. */
  List<String> drawn() {
    return List.of(
        new Chart(
                "error",
                "Error",
                "error (%)",
                List.of(
                    curve("training error", 2, true, e -> 100 * (1 - e.trainTop1())),
                    curve("test error", 2, false, e -> 100 * (1 - e.testTop1()))))
            .svg(),
        new Chart(
                "loss",
                "Loss",
                "cross entropy",
                List.of(
                    curve("training loss", 2, true, EpochRecord::trainLoss),
                    curve("test loss", 2, false, EpochRecord::testLoss)))
            .svg(),
        new Chart(
                "rate",
                "Learning rate",
                "rate of an epoch's last step",
                List.of(curve("learning rate", 3, false, EpochRecord::learningRate)))
            .svg(),
        new Chart(
                "throughput",
                "Throughput",
                "training images per second",
                List.of(curve("images per second", 4, false, EpochRecord::imagesPerSecond)))
            .svg(Chart.Scale.of(0, most(EpochRecord::imagesPerSecond))));
  }

  private double most(ToDoubleFunction<EpochRecord> value) {
    return history.stream().mapToDouble(value).max().orElse(1);
  }

  private Chart.Curve curve(
      String name, int colour, boolean dashed, ToDoubleFunction<EpochRecord> value) {
    return new Chart.Curve(
        name,
        history.stream()
            .map(epoch -> new Chart.Point(epoch.epoch(), value.applyAsDouble(epoch)))
            .toList(),
        colour,
        dashed);
  }

  /** The numbers behind the charts. */
  void table(Page page) {
    page.add("<details><summary>the numbers behind the curves</summary>\n");
    page.table(
        "one row for each epoch",
        List.of(
            "epoch",
            "step",
            "rate",
            "training loss",
            "training error",
            "test loss",
            "test error",
            "images/s",
            "seconds"),
        history.stream()
            .map(
                e ->
                    List.of(
                        String.valueOf(e.epoch()),
                        Html.count(e.step()),
                        Html.number((float) e.learningRate()),
                        Html.number(e.trainLoss()),
                        Html.percent(1 - e.trainTop1()),
                        Html.number(e.testLoss()),
                        Html.percent(1 - e.testTop1()),
                        String.format(Locale.ROOT, "%,.0f", e.imagesPerSecond()),
                        String.format(Locale.ROOT, "%,.1f", e.seconds())))
            .toList(),
        true);
    page.add("</details>\n");
  }
}
