package io.radon.runtime.data;

import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Batches from any position on, read ahead on threads of their own: as many as the data set asks
 * for, which share the pictures of each batch.
 *
 * <p>The batches are exactly {@link Batch#read} of the positions in turn: reading ahead changes
 * when they are read, never what is in them. A failure while reading is thrown by {@link #next} at
 * the batch it belongs to, and again by every later call. Close to end the thread; it is also ended
 * when the last batch has been read, and it never keeps the program alive.
 *
 * <pre>{@code
 * try (Batches batches = Batches.of(data, order).from(epoch, batch).until(epochs).open()) {
 *   while (batches.hasNext()) {
 *     step(batches.next());
 *   }
 * }
 * }</pre>
 */
public final class Batches implements Iterator<Batch>, AutoCloseable {
  private final Object lock = new Object();
  private final ArrayDeque<Batch> ready = new ArrayDeque<>();
  private final Plan plan;
  private final Thread reader;
  private @Nullable Throwable failure;
  private boolean ended;
  private long waited;
  private boolean closed;

  /** What is to be read; immutable. */
  public static final class Plan {
    private final Dataset dataset;
    private final BatchOrder order;
    private final int epoch;
    private final int batch;
    private final int until;
    private final int ahead;

    private Plan(Dataset dataset, BatchOrder order, int epoch, int batch, int until, int ahead) {
      this.dataset = dataset;
      this.order = order;
      this.epoch = epoch;
      this.batch = batch;
      this.until = until;
      this.ahead = ahead;
    }

    /**
     * Starts at this batch instead of the first. One past an epoch's last batch is the next epoch's
     * first, so that a position counted on after each step is always good.
     *
     * @throws IndexOutOfBoundsException if there is no such position
     */
    public Plan from(int epoch, int batch) {
      int count = order.batchesPerEpoch();
      if (epoch < 0 || batch < 0 || batch > count) {
        throw new IndexOutOfBoundsException(
            "expected an epoch of at least 0 and a batch in 0 .. "
                + count
                + ", found epoch "
                + epoch
                + ", batch "
                + batch);
      }
      return batch == count
          ? new Plan(dataset, order, Math.addExact(epoch, 1), 0, until, ahead)
          : new Plan(dataset, order, epoch, batch, until, ahead);
    }

    /** Starts at the batch of this step, counted from 0 over all epochs. */
    public Plan fromStep(long step) {
      int count = order.batchesPerEpoch();
      return from(Math.toIntExact(step / count), (int) (step % count));
    }

    /** Ends before this epoch, counted from 0; without it the batches never end. */
    public Plan until(int epochs) {
      return new Plan(dataset, order, epoch, batch, epochs, ahead);
    }

    /**
     * Keeps up to this many batches ready; 2 unless said.
     *
     * @throws IllegalArgumentException if it is below 1
     */
    public Plan ahead(int batches) {
      if (batches < 1) {
        throw new IllegalArgumentException("expected at least 1 batch ahead, found " + batches);
      }
      return new Plan(dataset, order, epoch, batch, until, batches);
    }

    /** Starts reading. */
    public Batches open() {
      Batches batches = new Batches(this);
      batches.reader.start();
      return batches;
    }
  }

  private Batches(Plan plan) {
    this.plan = plan;
    this.reader = new Thread(this::readAll, "radon-batches");
    this.reader.setDaemon(true);
  }

  /**
   * Plans to read {@code dataset} from the first batch on, for ever.
   *
   * @throws IllegalArgumentException if the order is for another number of pictures
   */
  public static Plan of(Dataset dataset, BatchOrder order) {
    if (order.size() != dataset.size()) {
      throw new IllegalArgumentException(
          "expected an order of " + dataset.size() + " pictures, found one of " + order.size());
    }
    return new Plan(dataset, order, 0, 0, Integer.MAX_VALUE, 2);
  }

  /**
   * Waits until it is known whether another batch comes; true also if {@link #next} would throw a
   * reading failure.
   *
   * @throws IllegalStateException if this was closed, or the calling thread was interrupted
   */
  @Override
  public boolean hasNext() {
    synchronized (lock) {
      await();
      return !ready.isEmpty() || failure != null;
    }
  }

  /**
   * The next batch; waits for it.
   *
   * @throws NoSuchElementException if the last batch has been given
   * @throws IllegalStateException if this was closed, or the calling thread was interrupted
   */
  @Override
  public Batch next() {
    synchronized (lock) {
      await();
      Batch batch = ready.poll();
      if (batch != null) {
        lock.notifyAll();
        return batch;
      }
      if (failure instanceof RuntimeException problem) {
        throw problem;
      }
      if (failure instanceof Error problem) {
        throw problem;
      }
      throw new NoSuchElementException("no batch after the last of the last epoch");
    }
  }

  /** How many nanoseconds {@link #next} and {@link #hasNext} have waited for pictures in all. */
  public long waitedNanos() {
    synchronized (lock) {
      return waited;
    }
  }

  /** Ends the reading thread and waits for it; a batch being read is finished first. */
  @Override
  public void close() {
    synchronized (lock) {
      closed = true;
      ready.clear();
      lock.notifyAll();
    }
    boolean interrupted = false;
    while (reader.isAlive()) {
      try {
        reader.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void await() {
    long start = System.nanoTime();
    while (!closed && ready.isEmpty() && !ended) {
      try {
        lock.wait();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while waiting for a batch", e);
      }
    }
    waited += System.nanoTime() - start;
    if (closed) {
      throw new IllegalStateException("these batches are closed");
    }
  }

  private void readAll() {
    Throwable problem = null;
    try (BatchReaders readers = new BatchReaders(plan.dataset, plan.order)) {
      int batch = plan.batch;
      for (int epoch = plan.epoch; epoch < plan.until; epoch++) {
        for (; batch < plan.order.batchesPerEpoch(); batch++) {
          readers.begin(epoch, batch);
          if (readers.isFull() && !offer(readers.finish())) {
            return;
          }
        }
        batch = 0;
      }
      while (!readers.isEmpty()) {
        if (!offer(readers.finish())) {
          return;
        }
      }
    } catch (RuntimeException | Error e) {
      problem = e;
    }
    synchronized (lock) {
      failure = problem;
      ended = true;
      lock.notifyAll();
    }
  }

  /** Waits for room; false when closed meanwhile. */
  private boolean offer(Batch batch) {
    synchronized (lock) {
      while (!closed && ready.size() >= plan.ahead) {
        try {
          lock.wait();
        } catch (InterruptedException e) {
          throw new IllegalStateException("the reading thread was interrupted", e);
        }
      }
      if (closed) {
        return false;
      }
      ready.add(batch);
      lock.notifyAll();
      return true;
    }
  }
}
