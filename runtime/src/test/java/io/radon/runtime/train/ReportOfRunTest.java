package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.report.HtmlReport;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportOfRunTest {
  @TempDir private Path folder = Path.of("");

  @Test
  void theReportAgreesWithTheRecordAndChangesNoBit() throws IOException {
    String expected = Runs.trainer(folder.resolve("plain")).fit().weightsDigest();
    Path run = folder.resolve("run");
    TrainingResult result = Runs.trainer(run).listeners(new HtmlReport()).fit();
    assertThat(result.weightsDigest()).isEqualTo(expected);

    Map<String, Object> evaluation =
        JSON.std.mapFrom(Files.readString(run.resolve("evaluation.json")));
    long right = 0;
    long all = 0;
    List<?> rows = (List<?>) evaluation.getOrDefault("confusion", List.of());
    for (int actual = 0; actual < rows.size(); actual++) {
      List<?> row = (List<?>) rows.get(actual);
      for (int found = 0; found < row.size(); found++) {
        long count = ((Number) row.get(found)).longValue();
        all += count;
        right += found == actual ? count : 0;
      }
    }
    double top1 = result.last().orElseThrow().testTop1();
    assertThat((double) right / all).isEqualTo(top1);
    Document page = Jsoup.parse(Files.readString(run.resolve("report.html")));
    assertThat(page.select("svg.chart")).hasSize(4);
    assertThat(page.select(".mistakes img").size()).isEqualTo((int) Math.min(24, all - right));
  }

  @Test
  void theDeviationsOfThreeByThreeLayersAreThoseOfTheirNorms() {
    Runs.trainer(folder.resolve("run"))
        .listeners(
            new TrainingListener() {
              @Override
              public void ending(Inspection inspection) {
                Map<String, Float> responses = inspection.responses();
                assertThat(responses).isNotEmpty();
                assertThat(responses.keySet()).allMatch(name -> !name.contains("norm"));
                assertThat(responses.values()).allMatch(value -> value > 0 && value < 100);
              }
            })
        .fit();
  }
}
