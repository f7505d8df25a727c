package io.radon.runtime.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunReportTest {
  @TempDir private Path folder = Path.of("");

  private Document page() throws IOException {
    RunFolders.run(folder, 0.25, 0.5, 0.875);
    return Jsoup.parse(Files.readString(RunReport.write(folder)));
  }

  @Test
  void itNeedsNoOtherFileAndNoNetwork() throws IOException {
    Document page = page();
    assertThat(page.select("link, script, iframe, object, embed, base")).isEmpty();
    for (Element image : page.select("[src]")) {
      assertThat(image.attr("src")).startsWith("data:image/png;base64,");
    }
    assertThat(page.select("[href]")).isEmpty();
    assertThat(page.select("style").html()).doesNotContain("url(", "@import");
    assertThat(page.select("meta[http-equiv=Content-Security-Policy]").attr("content"))
        .contains("default-src 'none'");
  }

  @Test
  void foreignTextStaysText() throws IOException {
    Document page = page();
    assertThat(page.select("script, [onerror], [onload]")).isEmpty();
    assertThat(page.select("h1").text()).contains(RunFolders.NASTY);
    assertThat(page.select("table.confusion thead th").eachText()).contains(RunFolders.NASTY);
    assertThat(page.select("pre").text()).contains("model Net { // " + RunFolders.NASTY);
    assertThat(page.select(".mistakes img").attr("alt")).endsWith("taken for " + RunFolders.NASTY);
  }

  @Test
  void theCurvesGoThroughTheHistorysNumbers() throws IOException {
    Element chart = page().select("svg[aria-labelledby^=error]").first();
    assertThat(chart).isNotNull();
    Element curve = chart == null ? null : chart.select("path[data-curve=test error]").first();
    double[] heights =
        Arrays.stream(String.valueOf(curve == null ? "" : curve.attr("d")).split("[ML]"))
            .filter(point -> !point.isEmpty())
            .mapToDouble(point -> Double.parseDouble(point.split(" ")[1]))
            .toArray();
    assertThat(heights).hasSize(3);
    // Errors of 75, 50 and 12.5 %: the second step down is one and a half times the first.
    assertThat((heights[2] - heights[1]) / (heights[1] - heights[0])).isCloseTo(1.5, within(0.01));
    assertThat(curve == null || curve.hasClass("dashed")).as("test is solid").isFalse();
  }

  @Test
  void whoCanNotSeeItIsToldTheSame() throws IOException {
    Document page = page();
    assertThat(page.select("html").attr("lang")).isEqualTo("en");
    for (Element chart : page.select("svg.chart")) {
      assertThat(chart.select("title").text()).isNotEmpty();
      assertThat(chart.select("desc").text()).contains("at epoch 3");
    }
    assertThat(page.select("img:not([alt])")).isEmpty();
    for (Element table : page.select("table")) {
      assertThat(table.select("th[scope]")).isNotEmpty();
      assertThat(table.select("caption").text()).isNotEmpty();
    }
    assertThat(page.select("details td").eachText()).contains("12.50 %");
  }

  @Test
  void classesConfusionsAndMistakesAreCounted() throws IOException {
    Document page = page();
    assertThat(page.select("table.confusion tbody td").eachText())
        .isEqualTo(List.of("8", "2", "1", "9"));
    assertThat(page.select("table:contains(precise) tbody tr").eachText().get(0))
        .startsWith("cat 10 80.00 % 88.89 %");
    assertThat(page.select(".mistakes li").text()).contains("97.0 %", "cat 2.0 %", "image 4");
  }

  @Test
  void howToRepeatItTellsNoFolder() throws IOException {
    RunFolders.run(folder, 0.5);
    String html = Files.readString(RunReport.write(folder));
    assertThat(Jsoup.parse(html).select("pre:last-of-type").text())
        .isEqualTo(
            "radon train 'spec/net.rn:Net' --recipe brief --data cifar10:DIR --seed 7 --threads 2");
    assertThat(html).doesNotContain("/home/", folder.toString());
  }

  @Test
  void howToRepeatItTellsEachOptionThatDecidesBits() throws IOException {
    RunFolders.run(folder, 0.5);
    Files.writeString(
        folder.resolve("settings.json"),
        """
        {"spec": "net.rn", "model": "Net(n: 3)", "data": "images:/home/me/pictures",
         "changes": ["batch=7", "epochs=2"], "skip_corrupt": true,
         "tuning": {"start": "/home/me/w.pth", "partial": true, "frozen": ["conv1", "s1"],
                    "factors": {"head": 10.0}}}
        """);
    assertThat(
            Jsoup.parse(Files.readString(RunReport.write(folder)))
                .select("pre:last-of-type")
                .text())
        .isEqualTo(
            "radon train 'spec/net.rn:Net(n: 3)' --recipe brief --set 'batch=7' --set 'epochs=2'"
                + " --data images:DIR --skip-corrupt --init-from FILE --partial --freeze conv1,s1"
                + " --rate-factor head=10.0 --seed 7 --threads 2");
  }

  @Test
  void aRunWithoutEpochsOrEvaluationHasAPageAllTheSame() throws IOException {
    RunFolders.run(folder, 0.5);
    Files.delete(folder.resolve("history.csv"));
    Files.delete(folder.resolve("evaluation.json"));
    Document page = Jsoup.parse(Files.readString(RunReport.write(folder)));
    assertThat(page.text()).contains("No epoch was finished");
    assertThat(page.select("svg, .confusion")).isEmpty();
  }

  @Test
  void damagedFilesAreTold() throws IOException {
    RunFolders.run(folder, 0.5);
    Files.writeString(folder.resolve("evaluation.json"), "{\"class_names\": 3}");
    assertThatThrownBy(() -> RunReport.write(folder))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("evaluation.json");
    assertThatThrownBy(() -> RunReport.write(folder.resolve("nowhere")))
        .hasMessageContaining("no run in");
  }

  @Test
  void anAxisHasRoundEndsAroundItsValues() {
    assertThat(Chart.Scale.of(12.5, 75)).isEqualTo(new Chart.Scale(0, 80, 20));
    assertThat(Chart.Scale.of(61, 79)).isEqualTo(new Chart.Scale(60, 80, 5));
    assertThat(Chart.Scale.of(0, 0).most()).isPositive();
  }
}
