package io.radon.runtime.report;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.train.EpochRecord;
import io.radon.runtime.train.RunHistory;
import io.radon.runtime.train.TrainingListener;
import io.radon.runtime.train.TrainingResult;
import io.radon.runtime.train.TrainingStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the events of a run as JSON, one to a line, into {@code events.jsonl} of its folder:
 * {@code start}, {@code epoch}, {@code checkpoint}, {@code warning} and {@code end}, each with time
 * and step. A resumed run goes on in the same file, without an epoch lost or told twice.
 */
public final class EventLog implements TrainingListener {
  /** The file's name in a run's folder. */
  public static final String FILE = "events.jsonl";

  private final List<String> early = new ArrayList<>();
  private @Nullable Path file;
  private long step;

  @Override
  public void started(TrainingStart start) {
    file = start.output().resolve(FILE);
    step = start.firstStep();
    DurableFiles.createFolder(start.output());
    StringBuilder kept = new StringBuilder();
    Set<Long> epochs = new HashSet<>();
    for (Map<String, Object> event : soundEvents(start.output().resolve(FILE))) {
      long at = event.get("step") instanceof Number number ? number.longValue() : 0;
      if (at <= start.firstStep()) {
        kept.append(line(event));
        if ("epoch".equals(event.get("event"))) {
          epochs.add(at);
        }
      }
    }
    // A stop between the checkpoint and the event leaves the epoch in the history alone.
    for (EpochRecord epoch : RunHistory.read(start.output())) {
      if (epoch.step() <= start.firstStep() && !epochs.contains(epoch.step())) {
        kept.append(line(values(epoch)));
      }
    }
    early.forEach(kept::append);
    early.clear();
    Map<String, Object> values = event("start", start.firstStep());
    values.put("model", start.model());
    values.put("parameters", start.parameters());
    values.put("steps_per_epoch", start.stepsPerEpoch());
    values.put("total_steps", start.totalSteps());
    values.put("batch", start.batch());
    values.put("device", start.device());
    values.put("threads", start.threads());
    DurableFiles.replace(start.output().resolve(FILE), kept.append(line(values)).toString());
  }

  @Override
  public void stepDone(long done, int epoch, double loss, double imagesPerSecond) {
    step = done;
  }

  @Override
  public void epochDone(EpochRecord epoch) {
    add(values(epoch));
  }

  @Override
  public void checkpointSaved(Path manifest) {
    Map<String, Object> values = event("checkpoint", step);
    values.put("manifest", String.valueOf(manifest.getFileName()));
    add(values);
  }

  @Override
  public void warning(String message) {
    Map<String, Object> values = event("warning", step);
    values.put("message", message);
    add(values);
  }

  @Override
  public void stopped(TrainingResult result) {
    end("stopped", result);
  }

  @Override
  public void finished(TrainingResult result) {
    end("complete", result);
  }

  private void end(String status, TrainingResult result) {
    Map<String, Object> values = event("end", result.steps());
    values.put("status", status);
    values.put("weights_digest", result.weightsDigest());
    add(values);
  }

  private static Map<String, Object> values(EpochRecord epoch) {
    Map<String, Object> values = event("epoch", epoch.step());
    values.put("epoch", epoch.epoch());
    values.put("learning_rate", epoch.learningRate());
    values.put("train_loss", epoch.trainLoss());
    values.put("train_top1", epoch.trainTop1());
    values.put("train_error", 1 - epoch.trainTop1());
    values.put("test_loss", epoch.testLoss());
    values.put("test_top1", epoch.testTop1());
    values.put("test_error", 1 - epoch.testTop1());
    values.put("seconds", epoch.seconds());
    values.put("images_per_second", epoch.imagesPerSecond());
    return values;
  }

  private static Map<String, Object> event(String kind, long at) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("event", kind);
    values.put("time", Instant.now().toString());
    values.put("step", at);
    return values;
  }

  private void add(Map<String, Object> values) {
    Path to = file;
    if (to == null) {
      early.add(line(values)); // told before it is known where the run goes
      return;
    }
    try {
      Files.writeString(to, line(values), StandardOpenOption.APPEND, StandardOpenOption.CREATE);
    } catch (IOException e) {
      throw new CheckpointException(
          "cannot write `" + to + "`: " + e.getMessage() + "; check free space and permissions", e);
    }
  }

  private static String line(Map<String, Object> values) {
    try {
      return JSON.std.asString(values) + "\n";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The events of the lines that are whole. */
  private static List<Map<String, Object>> soundEvents(Path file) {
    List<Map<String, Object>> events = new ArrayList<>();
    if (!Files.exists(file)) {
      return events;
    }
    try {
      for (String line : Files.readAllLines(file)) {
        try {
          events.add(JSON.std.mapFrom(line));
        } catch (IOException e) {
          break; // torn by a kill
        }
      }
    } catch (IOException e) {
      throw new CheckpointException("cannot read `" + file + "`: " + e.getMessage(), e);
    }
    return events;
  }
}
