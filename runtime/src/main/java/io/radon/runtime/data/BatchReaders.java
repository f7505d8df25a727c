package io.radon.runtime.data;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Reads batches, one after the other, on several threads. Every thread fills places of its own, so
 * what is in a batch doesn't depend on how many there are. While the last pictures of a batch are
 * read, the next one is begun.
 */
final class BatchReaders implements AutoCloseable {
  private final Dataset dataset;
  private final BatchOrder order;
  private final int threads;
  private final @Nullable ExecutorService pool;
  private final ArrayDeque<Begun> begun = new ArrayDeque<>();

  private record Begun(Batch batch, List<Future<?>> parts) {}

  BatchReaders(Dataset dataset, BatchOrder order) {
    this.dataset = dataset;
    this.order = order;
    threads = dataset.readers();
    pool =
        threads == 1
            ? null
            : Executors.newFixedThreadPool(
                threads,
                task -> {
                  Thread thread = new Thread(task, "radon-pictures");
                  thread.setDaemon(true);
                  return thread;
                });
  }

  /** Whether as many batches are begun as should be. */
  boolean isFull() {
    return begun.size() >= (pool == null ? 1 : 2);
  }

  boolean isEmpty() {
    return begun.isEmpty();
  }

  void begin(int epoch, int number) {
    Batch batch = Batch.unread(dataset, order, epoch, number);
    List<Future<?>> parts = new ArrayList<>();
    if (pool != null) {
      // Smaller parts than threads, because pictures take differently long.
      int part = Math.max(1, batch.size() / (4 * threads));
      for (int from = 0; from < batch.size(); from += part) {
        int first = from;
        int end = Math.min(batch.size(), from + part);
        parts.add(pool.submit(() -> batch.fill(dataset, first, end)));
      }
    }
    begun.add(new Begun(batch, parts));
  }

  /** The batch that was begun first; waits for it. */
  Batch finish() {
    Begun next = begun.remove();
    if (pool == null) {
      next.batch().fill(dataset, 0, next.batch().size());
      return next.batch();
    }
    for (Future<?> part : next.parts()) {
      try {
        part.get();
      } catch (ExecutionException e) {
        if (e.getCause() instanceof RuntimeException problem) {
          throw problem;
        }
        if (e.getCause() instanceof Error problem) {
          throw problem;
        }
        throw new IllegalStateException("reading pictures failed", e);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while reading pictures", e);
      }
    }
    return next.batch();
  }

  /** Waits for the threads, so that none is in TensorFlow when the program ends. */
  @Override
  public void close() {
    if (pool == null) {
      return;
    }
    pool.shutdownNow();
    boolean interrupted = false;
    boolean done = false;
    while (!done) {
      try {
        done = pool.awaitTermination(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
