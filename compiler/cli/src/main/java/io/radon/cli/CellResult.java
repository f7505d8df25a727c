package io.radon.cli;

import io.radon.runtime.train.EpochRecord;
import io.radon.runtime.train.RunHistory;
import io.radon.runtime.train.RunRecord;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a cell.
 *
 * @param folder of its run; null where there is none
 * @param record of a finished run; null for any other
 * @param history of a finished run, else empty
 * @param problem why it is not finished; empty for a finished one
 */
record CellResult(
    ExperimentCell cell,
    @Nullable Path folder,
    @Nullable RunRecord record,
    List<EpochRecord> history,
    String problem) {
  CellResult {
    history = List.copyOf(history);
  }

  static CellResult finished(ExperimentCell cell, Path folder) {
    return new CellResult(cell, folder, RunRecord.read(folder), RunHistory.read(folder), "");
  }

  static CellResult missing(ExperimentCell cell, @Nullable Path folder, String problem) {
    return new CellResult(cell, folder, null, List.of(), problem);
  }

  boolean isFinished() {
    return record != null;
  }

  /** A number that {@code run.json} tells; NaN for a cell that isn't finished. */
  double number(String key) {
    return record == null ? Double.NaN : record.number(key);
  }
}
