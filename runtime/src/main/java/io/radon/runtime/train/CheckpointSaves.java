package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Checkpoint;
import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.checkpoint.CheckpointStore;
import io.radon.runtime.weights.CheckpointWriter;
import io.radon.runtime.weights.OutgoingTensor;
import io.radon.runtime.weights.WeightFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.Queue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Saves copies of a run's state beside the training, one after the other, on one thread of its own.
 *
 * <p>A save that fails is told, and the run goes on to the next one, which may find a disk with
 * room again; the second failure in a row ends the run, because what it learns from then on would
 * be lost. The listener is always called on the thread that trains.
 */
final class CheckpointSaves implements AutoCloseable {
  private static final int FAILURES_THAT_END_A_RUN = 2;

  private final CheckpointStore store;
  private final Queue<String> warnings;
  private final TrainingListener listener;
  private final ExecutorService writer;
  private @Nullable Future<Checkpoint> pending;
  private @Nullable Checkpoint last;
  private int failures;

  /**
   * Saves into {@code store}.
   *
   * @param warnings which the store fills on whatever thread
   */
  CheckpointSaves(CheckpointStore store, Queue<String> warnings, TrainingListener listener) {
    this.store = store;
    this.warnings = warnings;
    this.listener = listener;
    writer =
        Executors.newSingleThreadExecutor(
            task -> {
              Thread thread = new Thread(task, "radon-checkpoints");
              thread.setDaemon(true);
              return thread;
            });
  }

  /** The newest checkpoint that is known to be on the disk. */
  @Nullable Checkpoint last() {
    return last;
  }

  /** The run goes on from this checkpoint. */
  void begin(Checkpoint resumed) {
    last = resumed;
  }

  /**
   * Starts a save; one that is still being written is waited for, so that there is never more than
   * one copy.
   *
   * @param variables which nobody changes any more
   */
  void start(
      long step, OptionalDouble score, Map<String, Object> state, List<OutgoingTensor> variables) {
    await();
    pending =
        writer.submit(() -> store.save(step, score, state, prefix -> write(prefix, variables)));
  }

  private static void write(Path prefix, List<OutgoingTensor> variables) {
    try {
      CheckpointWriter.write(prefix, variables);
    } catch (WeightFileException e) {
      throw new CheckpointException(String.valueOf(e.getMessage()), e);
    }
  }

  /** Tells what the store warned of. */
  void tell() {
    for (String text = warnings.poll(); text != null; text = warnings.poll()) {
      listener.warning(text);
    }
  }

  /** Tells of a save that has ended since. */
  void poll() {
    Future<Checkpoint> save = pending;
    if (save != null && save.isDone()) {
      await();
    }
  }

  /**
   * Waits for a save under way.
   *
   * @throws CheckpointException if it failed, and so did the one before
   */
  void await() {
    Future<Checkpoint> save = pending;
    if (save == null) {
      return;
    }
    pending = null;
    Checkpoint saved;
    try {
      saved = save.get();
    } catch (ExecutionException e) {
      failed(e.getCause());
      return;
    } catch (InterruptedException | CancellationException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for a checkpoint", e);
    }
    tell();
    failures = 0;
    last = saved;
    listener.checkpointSaved(saved.manifest());
  }

  /** Does something else that writes, by the same rule. */
  void alsoWrite(Runnable write) {
    try {
      write.run();
    } catch (CheckpointException e) {
      failed(e);
    }
  }

  /**
   * Waits for the save that must not fail, because it is the last.
   *
   * @throws CheckpointException if it failed
   */
  Checkpoint finish() {
    failures = FAILURES_THAT_END_A_RUN - 1;
    await();
    return Objects.requireNonNull(last);
  }

  private void failed(@Nullable Throwable cause) {
    tell();
    if (!(cause instanceof CheckpointException failure)) {
      throw new IllegalStateException("a checkpoint could not be written", cause);
    }
    failures++;
    if (failures >= FAILURES_THAT_END_A_RUN) {
      throw failure;
    }
    listener.warning(
        failure.getMessage() + "; the run goes on, and ends if the next save fails too");
  }

  /** Waits for a save under way, whatever becomes of it. */
  @Override
  public void close() {
    writer.shutdown();
    boolean interrupted = false;
    while (!writer.isTerminated()) {
      try {
        writer.awaitTermination(1, TimeUnit.HOURS);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
