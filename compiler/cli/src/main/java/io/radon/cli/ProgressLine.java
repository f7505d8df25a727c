package io.radon.cli;

import java.util.Locale;

/**
 * The line that shows how far a training is:
 *
 * <pre>{@code epoch 3/8 [========>           ]  41 %  loss 1.2345  1,234 images/s  12:34 left}
 * </pre>
 *
 * <p>In a narrow terminal it gives up the bar first, then what stands at its end.
 *
 * @param epoch the epoch at work, counted from 1
 * @param done the part of this epoch that is done, 0 to 1
 * @param secondsLeft until the whole training ends; negative while not known
 */
record ProgressLine(
    int epoch, int epochs, double done, double loss, double imagesPerSecond, double secondsLeft) {
  private static final int BAR = 20;

  /** The line, at most {@code columns - 1} long so that the cursor stays on it. */
  String text(int columns) {
    String start = String.format(Locale.ROOT, "epoch %d/%d", epoch, epochs);
    String percent = String.format(Locale.ROOT, "%3d %%", (int) Math.floor(done * 100));
    String end =
        String.format(Locale.ROOT, "  loss %.4f  %s images/s", loss, count(imagesPerSecond))
            + (secondsLeft < 0 ? "" : "  " + clock(secondsLeft) + " left");
    String full = start + " " + bar() + " " + percent + end;
    if (full.length() < columns) {
      return full;
    }
    String narrow = start + " " + percent + end;
    return narrow.length() < columns ? narrow : narrow.substring(0, Math.max(0, columns - 1));
  }

  private String bar() {
    int filled = (int) Math.floor(done * BAR);
    StringBuilder bar = new StringBuilder("[");
    bar.append("=".repeat(filled));
    if (filled < BAR) {
      bar.append('>').append(" ".repeat(BAR - filled - 1));
    }
    return bar.append(']').toString();
  }

  /** {@code 1,234}, and with a decimal below ten. */
  static String count(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.1f" : "%,.0f", number);
  }

  /** {@code 0:41}, {@code 12:34} or {@code 1:02:03}. */
  static String clock(double seconds) {
    long whole = Math.round(seconds);
    long hours = whole / 3600;
    return hours > 0
        ? String.format(Locale.ROOT, "%d:%02d:%02d", hours, whole / 60 % 60, whole % 60)
        : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
  }
}
