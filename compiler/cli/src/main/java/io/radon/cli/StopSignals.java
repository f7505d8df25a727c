package io.radon.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Ctrl-C (and the signal TERM) while a training runs: the first asks for an orderly end, the second
 * ends the process at once. Closing gives the signals their usual meaning back.
 *
 * <p>{@code sun.misc.Signal} is reached by reflection: javac warns of it in a way that can't be
 * switched off, and a shutdown hook would never see a second signal.
 */
final class StopSignals implements AutoCloseable {
  private static final List<String> NAMES = List.of("INT", "TERM");

  private final List<Runnable> restorations = new ArrayList<>();

  private StopSignals() {}

  /** Calls {@code first} on the first signal, on a thread of the system's. */
  static StopSignals on(Runnable first) {
    AtomicInteger count = new AtomicInteger();
    Runnable received =
        () -> {
          if (count.incrementAndGet() > 1) {
            Runtime.getRuntime().halt(ExitCodes.INTERRUPTED);
          }
          first.run();
        };
    StopSignals signals = new StopSignals();
    for (String name : NAMES) {
      signals.handle(name, received);
    }
    return signals;
  }

  private void handle(String name, Runnable received) {
    try {
      Class<?> signal = Class.forName("sun.misc.Signal");
      Class<?> handler = Class.forName("sun.misc.SignalHandler");
      Object ours =
          Proxy.newProxyInstance(
              StopSignals.class.getClassLoader(),
              new Class<?>[] {handler},
              (proxy, method, arguments) -> {
                if (method.getName().equals("handle")) {
                  received.run();
                }
                return null;
              });
      Object number = signal.getConstructor(String.class).newInstance(name);
      var handle = signal.getMethod("handle", signal, handler);
      Object usual = handle.invoke(null, number, ours);
      restorations.add(
          () -> {
            try {
              handle.invoke(null, number, usual);
            } catch (ReflectiveOperationException e) {
              throw new IllegalStateException(e);
            }
          });
    } catch (ReflectiveOperationException e) {
      // A Java without these classes: Ctrl-C ends the process, and the last checkpoint stays.
    }
  }

  @Override
  public void close() {
    restorations.forEach(Runnable::run);
  }
}
