package io.radon.runtime.tensor;

import java.lang.ref.Cleaner;
import java.lang.ref.Reference;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;

/**
 * A session that any number of threads may use at once and that nobody closes: its memory is freed
 * some time after the last reference to it is gone. When the program ends, runs under way are
 * waited for and later ones refused, because TensorFlow must not run while the process is torn
 * down.
 */
public final class SharedSession {
  private static final Cleaner CLEANER = Cleaner.create();
  private static final Set<Owned> OPEN = ConcurrentHashMap.newKeySet();

  static {
    Runtime.getRuntime()
        .addShutdownHook(new Thread(() -> OPEN.forEach(Owned::run), "radon-close-sessions"));
  }

  private final Owned owned;

  /** Takes over {@code session}, which nobody else may close. */
  public SharedSession(GraphSession session) {
    owned = new Owned(session);
    OPEN.add(owned);
    CLEANER.register(this, owned);
  }

  /**
   * Runs something; it must not keep the run.
   *
   * @throws IllegalStateException if the program is ending
   */
  public <R> R run(Function<GraphRun, R> use) {
    try {
      return owned.use(session -> use.apply(session.run()));
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** Looks at the session, for what is done once, before it is shared. */
  public <R> R prepare(Function<GraphSession, R> use) {
    try {
      return owned.use(use);
    } finally {
      Reference.reachabilityFence(this);
    }
  }

  /** How many sessions are open; for tests. */
  public static int open() {
    return OPEN.size();
  }

  /** What is closed; it must not refer to the object whose end it waits for. */
  private static final class Owned implements Runnable {
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final GraphSession session;
    private boolean closed;

    private Owned(GraphSession session) {
      this.session = session;
    }

    private <R> R use(Function<GraphSession, R> use) {
      lock.readLock().lock();
      try {
        if (closed) {
          throw new IllegalStateException("the program is ending: no run can begin");
        }
        return use.apply(session);
      } finally {
        lock.readLock().unlock();
      }
    }

    @Override
    public void run() {
      lock.writeLock().lock();
      try {
        if (!closed) {
          closed = true;
          session.close();
        }
      } finally {
        lock.writeLock().unlock();
        OPEN.remove(this);
      }
    }
  }
}
