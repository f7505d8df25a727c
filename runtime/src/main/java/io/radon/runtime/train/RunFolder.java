package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Checkpoint;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.FolderLock;
import io.radon.runtime.checkpoint.Json;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Looks at the folder of a run, also while it trains.
 *
 * <pre>{@code
 * RunFolder run = RunFolder.open(Path.of("runs/ResNet20"));
 * if (run.status() == RunFolder.Status.INTERRUPTED) {
 *   run.newest().ifPresent(last -> log("to be resumed from step " + last.step()));
 * }
 * }</pre>
 */
public final class RunFolder {
  private final Path folder;
  private final List<String> warnings = new ArrayList<>();

  /** How a run goes or went. */
  public enum Status {
    /** A program trains it now. */
    RUNNING,
    /** All its steps are done. */
    COMPLETE,
    /** It was asked to stop, or its time was up; it can be resumed. */
    STOPPED,
    /** Its program ended without a word, as by a power cut; it can be resumed. */
    INTERRUPTED,
    /** Its loss was no longer a number. */
    DIVERGED,
    /** Its folder has neither record nor checkpoint. */
    EMPTY
  }

  private RunFolder(Path folder) {
    this.folder = folder;
  }

  /** The folder of a run; nothing is read yet. */
  public static RunFolder open(Path folder) {
    return new RunFolder(folder);
  }

  /** How the run goes or went. */
  public Status status() {
    if (FolderLock.isHeld(folder)) {
      return Status.RUNNING;
    }
    if (!RunRecord.isIn(folder)) {
      return checkpoints().isEmpty() ? Status.EMPTY : Status.INTERRUPTED;
    }
    return switch (record().text("status")) {
      case "complete" -> Status.COMPLETE;
      case "stopped" -> Status.STOPPED;
      case "diverged" -> Status.DIVERGED;
      default -> Status.INTERRUPTED;
    };
  }

  /**
   * What {@code run.json} says: what was trained, the effective recipe, the data, how it went.
   *
   * @throws CheckpointException if there is none, or it is damaged
   */
  public RunRecord record() {
    return RunRecord.read(folder);
  }

  /**
   * The effective recipe, as texts and numbers by key.
   *
   * @throws CheckpointException if the record is missing or damaged
   */
  public Map<String, Object> recipe() {
    return Json.object(record().values(), "recipe");
  }

  /** The finished epochs up to the newest good checkpoint. */
  public List<EpochRecord> history() {
    return newest()
        .map(last -> Progress.fromMap(Json.object(last.state(), "progress")).history())
        .orElse(List.of());
  }

  /** The checkpoints whose files are whole, the newest first. */
  public List<Checkpoint> checkpoints() {
    return new RunFiles(folder).checkpoints(warnings::add).all();
  }

  /** The newest checkpoint whose files are whole. */
  public Optional<Checkpoint> newest() {
    return new RunFiles(folder).checkpoints(warnings::add).newest();
  }

  /** The checkpoint of the highest top-1 on the test images, of those saved at an epoch's end. */
  public Optional<Checkpoint> best() {
    return new RunFiles(folder).checkpoints(warnings::add).best();
  }

  /** Which damaged checkpoints were passed over so far. */
  public List<String> warnings() {
    return List.copyOf(warnings);
  }

  /**
   * The path of the newest good checkpoint's files, without their extensions.
   *
   * @throws CheckpointException if there is none
   */
  public Path newestWeights() {
    return newest()
        .orElseThrow(
            () ->
                new CheckpointException(
                    "no weights in `"
                        + folder
                        + "`: expected a good checkpoint, found none"
                        + (warnings.isEmpty() ? "" : "; " + warnings.get(0))))
        .prefix()
        .toAbsolutePath();
  }
}
