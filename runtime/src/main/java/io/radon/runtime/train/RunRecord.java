package io.radon.runtime.train;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.DurableFiles;
import io.radon.runtime.checkpoint.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What {@code run.json} says about a run: what was trained, how, on what, and how it ended.
 *
 * @param values JSON values by key, in the order they are written
 */
public record RunRecord(Map<String, Object> values) {
  /** The file's name in a run's folder. */
  public static final String FILE = "run.json";

  /** Keeps its own copy, in the same order. */
  public RunRecord {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /**
   * Reads the record of the run in {@code folder}.
   *
   * @throws CheckpointException if there is none, or it is damaged
   */
  public static RunRecord read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new CheckpointException(
          "no run in `" + folder + "`: expected the file `" + FILE + "`; give a run's folder");
    }
    try {
      return new RunRecord(JSON.std.mapFrom(Files.readString(file)));
    } catch (IOException e) {
      throw new CheckpointException("cannot read `" + file + "`: " + e.getMessage(), e);
    }
  }

  /** Whether a folder has a record, good or bad. */
  static boolean isIn(Path folder) {
    return Files.isRegularFile(folder.resolve(FILE));
  }

  /** Replaces the record in {@code folder} in one move. */
  public void write(Path folder) {
    DurableFiles.replace(folder.resolve(FILE), Json.text(values));
  }

  /** The same with more values after those there are. */
  RunRecord with(Map<String, Object> more) {
    Map<String, Object> all = new LinkedHashMap<>(values);
    all.putAll(more);
    return new RunRecord(all);
  }

  /** The text behind a key; empty if there is none. */
  public String text(String key) {
    return values.get(key) instanceof String text ? text : "";
  }

  /** The number behind a key; NaN if there is none. */
  public double number(String key) {
    return values.get(key) instanceof Number number ? number.doubleValue() : Double.NaN;
  }
}
