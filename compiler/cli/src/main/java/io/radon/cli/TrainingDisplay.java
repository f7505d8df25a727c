package io.radon.cli;

import io.radon.runtime.train.EpochRecord;
import io.radon.runtime.train.TrainingListener;
import io.radon.runtime.train.TrainingStart;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Shows how a training goes: one line per epoch, and in a terminal a line that is redrawn between
 * them, at most ten times a second so that it costs the training nothing.
 */
final class TrainingDisplay implements TrainingListener {
  private static final long REDRAW_NANOSECONDS = 100_000_000;

  private final Console console;
  private final boolean quiet;
  private @Nullable TrainingStart start;
  private int columns;
  private long drawn;
  private int shown;

  TrainingDisplay(Console console, boolean quiet) {
    this.console = console;
    this.quiet = quiet;
  }

  @Override
  public void started(TrainingStart started) {
    start = started;
    columns = console.outIsTerminal() ? TerminalWidth.columns() : 0;
  }

  @Override
  public void stepDone(long step, int epoch, double loss, double imagesPerSecond) {
    TrainingStart run = start;
    long now = System.nanoTime();
    if (run == null || quiet || !console.outIsTerminal() || now - drawn < REDRAW_NANOSECONDS) {
      return;
    }
    drawn = now;
    double left =
        imagesPerSecond > 0 ? (run.totalSteps() - step) * run.batch() / imagesPerSecond : -1;
    double done = (step - (epoch - 1L) * run.stepsPerEpoch()) / (double) run.stepsPerEpoch();
    redraw(
        new ProgressLine(epoch, epochs(run), Math.min(1, done), loss, imagesPerSecond, left)
            .text(columns));
  }

  @Override
  public void evaluating(int epoch) {
    TrainingStart run = start;
    if (run != null && !quiet && console.outIsTerminal()) {
      redraw("epoch " + epoch + "/" + epochs(run) + " on the test images …");
    }
  }

  @Override
  public void epochDone(EpochRecord epoch) {
    TrainingStart run = start;
    if (run == null || quiet) {
      return;
    }
    clear();
    console
        .out()
        .println(
            String.format(
                Locale.ROOT,
                "epoch %d/%d  rate %s  train loss %.4f, top-1 %.2f %%  test loss %.4f, top-1 %.2f"
                    + " %%  %s images/s  %s",
                epoch.epoch(),
                epochs(run),
                rate(epoch.learningRate()),
                epoch.trainLoss(),
                100 * epoch.trainTop1(),
                epoch.testLoss(),
                100 * epoch.testTop1(),
                ProgressLine.count(epoch.imagesPerSecond()),
                ProgressLine.clock(epoch.seconds())));
    if (console.outIsTerminal()) {
      columns = TerminalWidth.columns();
    }
  }

  @Override
  public void warning(String message) {
    clear();
    console.err().println("warning: " + message);
  }

  /** Takes the redrawn line away, so that another line can be printed. */
  void clear() {
    if (shown > 0) {
      console.out().print("\r" + " ".repeat(shown) + "\r");
      console.out().flush();
      shown = 0;
    }
  }

  private void redraw(String text) {
    String blank = " ".repeat(Math.max(0, shown - text.length()));
    console.out().print("\r" + text + blank);
    console.out().flush();
    shown = text.length();
  }

  private static int epochs(TrainingStart run) {
    return (int) ((run.totalSteps() + run.stepsPerEpoch() - 1) / run.stepsPerEpoch());
  }

  /** The shortest text of the rate without the noise of binary fractions. */
  private static String rate(double rate) {
    return new java.math.BigDecimal(rate)
        .round(new java.math.MathContext(4))
        .stripTrailingZeros()
        .toString();
  }
}
