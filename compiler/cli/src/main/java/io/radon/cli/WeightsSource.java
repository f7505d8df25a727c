package io.radon.cli;

import io.radon.runtime.train.RunFolder;
import io.radon.runtime.weights.WeightFile;
import io.radon.runtime.weights.WeightFiles;
import java.nio.file.Files;
import java.nio.file.Path;

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
    return Files.isDirectory(path) && RunSettings.isRun(path)
        ? RunFolder.open(path).newestWeights()
        : path;
  }
}
