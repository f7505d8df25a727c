package io.radon.runtime.report;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tensorflow.proto.Event;
import org.tensorflow.proto.Summary;

/** Looks into what listeners wrote, for tests of trainings. */
public final class TelemetryFiles {
  private TelemetryFiles() {}

  /** The steps of each tag, and the values of scalars. */
  public static Map<String, Map<Long, Float>> tensorBoard(Path file) {
    Map<String, Map<Long, Float>> tags = new TreeMap<>();
    for (Event event : new EventFile(file).read()) {
      for (Summary.Value value : event.getSummary().getValueList()) {
        Float before =
            tags.computeIfAbsent(value.getTag(), none -> new TreeMap<>())
                .put(event.getStep(), value.getSimpleValue());
        if (before != null) {
          throw new AssertionError(value.getTag() + " is told twice at " + event.getStep());
        }
      }
      if (!event.getGraphDef().isEmpty()) {
        tags.put("graph", Map.of());
      }
    }
    return tags;
  }

  /** The events of {@code events.jsonl}. */
  public static List<Map<String, Object>> events(Path run) throws IOException {
    List<Map<String, Object>> events = new ArrayList<>();
    for (String line : Files.readAllLines(run.resolve(EventLog.FILE))) {
      events.add(JSON.std.mapFrom(line));
    }
    return events;
  }
}
