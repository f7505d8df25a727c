package io.radon.runtime.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param stopped whether it was asked to stop before its end
 * @param steps steps done
 * @param history one row per finished epoch
 * @param imagesPerSecond training images per second, evaluation left out
 * @param weightsDigest SHA-256 over the names and bits of all variables: equal for equal runs
 * @param checkpoint the manifest of the newest checkpoint
 * @param output the run's folder
 */
public record TrainingResult(
    boolean stopped,
    long steps,
    List<EpochRecord> history,
    double imagesPerSecond,
    String weightsDigest,
    Path checkpoint,
    Path output) {
  /** Keeps its own copy of the rows. */
  public TrainingResult {
    history = List.copyOf(history);
  }

  /** The last finished epoch. */
  public Optional<EpochRecord> last() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }
}
