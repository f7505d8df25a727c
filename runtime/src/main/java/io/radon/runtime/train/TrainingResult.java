package io.radon.runtime.train;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a run ended.
 *
 * @param ending why it ended
 * @param steps steps done
 * @param history one row per finished epoch
 * @param imagesPerSecond training images per second, evaluation left out
 * @param weightsDigest SHA-256 over the names and bits of all variables: equal for equal runs
 * @param samplesDigest SHA-256 over the numbers of all images trained on, in their order
 * @param checkpoint the manifest of the newest checkpoint
 * @param output the run's folder
 */
public record TrainingResult(
    Ending ending,
    long steps,
    List<EpochRecord> history,
    double imagesPerSecond,
    String weightsDigest,
    String samplesDigest,
    Path checkpoint,
    Path output) {
  /** Why a run ended. */
  public enum Ending {
    /** All its steps are done. */
    COMPLETE,
    /** It was asked to stop. */
    STOPPED,
    /** Its time was up. */
    TIME_LIMIT
  }

  /** Keeps its own copy of the rows. */
  public TrainingResult {
    history = List.copyOf(history);
  }

  /** Whether there are steps left, so that it can be resumed. */
  public boolean stopped() {
    return ending != Ending.COMPLETE;
  }

  /** The last finished epoch. */
  public Optional<EpochRecord> last() {
    return history.isEmpty() ? Optional.empty() : Optional.of(history.get(history.size() - 1));
  }
}
