package io.radon.cli;

import io.radon.runtime.checkpoint.CheckpointStore;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Opens what a command names for a file of weights. */
final class WeightsSource {
  private WeightsSource() {}

  /** A file, or the newest checkpoint of a run's folder. */
  static WeightFile open(String name) {
    return WeightFiles.open(path(name));
  }

  /** The file itself, or that of the newest checkpoint of a run's folder. */
  static Path path(String name) {
    Path path = Path.of(name);
    return Files.isDirectory(path) && RunSettings.isRun(path) ? newest(path) : path;
  }

  private static Path newest(Path run) {
    List<String> warnings = new ArrayList<>();
    return new CheckpointStore(run.resolve("checkpoints"), warnings::add)
        .newest()
        .orElseThrow(
            () ->
                CommandFailure.environment(
                    "no good checkpoint in `"
                        + run
                        + "`: expected one, found none"
                        + (warnings.isEmpty() ? "" : "; " + warnings.get(0)),
                    null))
        .prefix();
  }
}
