package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.report.EventLog;
import io.radon.runtime.report.TelemetryFiles;
import io.radon.runtime.report.TensorBoard;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelemetryTest {
  private static final String EVENTS = "tensorboard/events.out.tfevents.radon";

  @TempDir private Path folder = Path.of("");

  private static List<Long> epochSteps(Path run) throws IOException {
    List<Long> steps = new ArrayList<>();
    for (Map<String, Object> event : TelemetryFiles.events(run)) {
      if ("epoch".equals(event.get("event")) && event.get("step") instanceof Number step) {
        steps.add(step.longValue());
      }
    }
    return steps;
  }

  @Test
  void eachEpochIsToldWithTheHistorysNumbers() throws IOException {
    TrainingResult result =
        Runs.trainer(folder).listeners(new EventLog(), TensorBoard.inRun()).fit();
    Map<String, Map<Long, Float>> tags = TelemetryFiles.tensorBoard(folder.resolve(EVENTS));
    assertThat(tags)
        .containsKeys("graph", "responses", "loss/train", "top1/test", "images_per_second");
    assertThat(tags.keySet()).anyMatch(tag -> tag.startsWith("weights/"));
    assertThat(tags.keySet()).noneMatch(tag -> tag.contains("momentum"));
    for (EpochRecord epoch : RunHistory.read(folder)) {
      assertThat(tags.get("loss/test")).containsKey(epoch.step());
      assertThat((double) tags.getOrDefault("error/test", Map.of()).getOrDefault(epoch.step(), -1f))
          .isCloseTo(1 - epoch.testTop1(), within(1e-6));
    }
    List<Map<String, Object>> events = TelemetryFiles.events(folder);
    assertThat(events.get(0)).containsEntry("event", "start").containsEntry("step", 0);
    assertThat(events.get(events.size() - 1))
        .containsEntry("event", "end")
        .containsEntry("weights_digest", result.weightsDigest());
    assertThat(events).anyMatch(event -> "checkpoint".equals(event.get("event")));
    assertThat(epochSteps(folder))
        .isEqualTo(result.history().stream().map(EpochRecord::step).toList());
  }

  @Test
  void aResumedRunTellsNoEpochTwiceAndLosesNone() throws IOException {
    long stop = Runs.STEPS_PER_EPOCH + 2L;
    Runs.stoppedAfter(stop, folder, new EventLog(), TensorBoard.inRun());
    // As a kill leaves it: a torn line, a torn record, and an epoch that no checkpoint holds.
    Path log = folder.resolve(EventLog.FILE);
    Files.writeString(
        log,
        "{\"event\":\"epoch\",\"step\":" + Runs.STEPS + "}\n{\"event\":\"ep",
        StandardOpenOption.APPEND);
    Files.write(folder.resolve(EVENTS), new byte[] {1, 2, 3}, StandardOpenOption.APPEND);
    TrainingResult result =
        Runs.trainer(folder).listeners(new EventLog(), TensorBoard.inRun()).resume();
    List<Long> expected = result.history().stream().map(EpochRecord::step).toList();
    assertThat(epochSteps(folder)).isEqualTo(expected);
    Map<String, Map<Long, Float>> tags = TelemetryFiles.tensorBoard(folder.resolve(EVENTS));
    assertThat(tags.getOrDefault("rate", Map.of()).keySet()).containsExactlyElementsOf(expected);
    assertThat(tags.getOrDefault("responses", Map.of()).keySet())
        .containsExactlyElementsOf(expected);
  }

  @Test
  void anEpochThatWasCheckpointedButNotToldIsToldOnResume() throws IOException {
    TrainingResult result = Runs.trainer(folder).fit();
    Runs.trainer(folder).listeners(new EventLog(), TensorBoard.inRun()).resume();
    List<Long> expected = result.history().stream().map(EpochRecord::step).toList();
    assertThat(epochSteps(folder)).isEqualTo(expected);
    assertThat(
            TelemetryFiles.tensorBoard(folder.resolve(EVENTS))
                .getOrDefault("rate", Map.of())
                .keySet())
        .containsExactlyElementsOf(expected);
  }
}
