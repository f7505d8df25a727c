package io.radon.runtime.train;

import io.radon.runtime.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the learning curves that a run wrote, {@code history.csv}. */
public final class RunHistory {
  /** The file's name in a run's folder. */
  public static final String FILE = "history.csv";

  private RunHistory() {}

  /**
   * The rows of the run in {@code folder}, one for each epoch; columns are found by their names.
   *
   * @throws CheckpointException if the file can't be read or a row lacks a number; a run that was
   *     stopped in its first epoch has no file, and then there are no rows
   */
  public static List<EpochRecord> read(Path folder) {
    Path file = folder.resolve(FILE);
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException e) {
      throw new CheckpointException("cannot read `" + file + "`: " + e.getMessage(), e);
    }
    List<EpochRecord> rows = new ArrayList<>();
    for (int at = 1; at < lines.size(); at++) {
      try {
        rows.add(EpochRecord.fromMap(values(lines.get(0), lines.get(at))));
      } catch (IllegalArgumentException | CheckpointException e) {
        throw new CheckpointException(
            "cannot read `" + file + "`, line " + (at + 1) + ": " + e.getMessage(), e);
      }
    }
    return rows;
  }

  private static Map<String, Object> values(String header, String line) {
    String[] names = header.split(",", -1);
    String[] cells = line.split(",", -1);
    if (names.length != cells.length) {
      throw new IllegalArgumentException(
          "expected " + names.length + " values, found " + cells.length);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    for (int i = 0; i < names.length; i++) {
      values.put(names[i], Double.valueOf(cells[i]));
    }
    return values;
  }
}
