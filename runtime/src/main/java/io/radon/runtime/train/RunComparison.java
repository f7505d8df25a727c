package io.radon.runtime.train;

import io.radon.runtime.checkpoint.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;

/**
 * What two records of one training have in common. On the same kind of processor, with the same
 * number of threads, versions, device and precision, the bits of the weights must be the same;
 * otherwise the learning curves within a thousandth.
 *
 * <pre>{@code
 * RunComparison comparison = RunComparison.of(RunRecord.read(first), RunRecord.read(second));
 * if (!comparison.isRepeated()) {
 *   throw new IllegalStateException(comparison.text());
 * }
 * }</pre>
 *
 * @param circumstances what decides bits and is not the same, in words
 * @param sameBits whether all weights and the order of the images are the same
 * @param firstDifference the first epoch whose losses or accuracies differ by more than allowed,
 *     where bits do
 * @param text the result in one line
 */
public record RunComparison(
    List<String> circumstances, boolean sameBits, OptionalInt firstDifference, String text) {
  /** Losses: of themselves; accuracies: of all images, but always one image. */
  private static final double TOLERANCE = 1e-3;

  private static final List<String> DECISIVE =
      List.of("processor", "threads", "device", "precision", "versions");

  /** Keeps its own list. */
  public RunComparison {
    circumstances = List.copyOf(circumstances);
  }

  /** Compares what was with what is now. */
  public static RunComparison of(RunRecord before, RunRecord now) {
    List<String> circumstances = circumstances(before, now);
    boolean same =
        before.text("weights_digest").equals(now.text("weights_digest"))
            && before.text("samples_digest").equals(now.text("samples_digest"));
    if (same) {
      String text = "same bits: weights " + now.text("weights_digest");
      return new RunComparison(circumstances, true, OptionalInt.empty(), text);
    }
    // Where the bits should be the same, an epoch is named by its first bit that is not.
    double tolerance = circumstances.isEmpty() ? 0 : TOLERANCE;
    OptionalInt first = firstDifference(before, now, tolerance);
    String text =
        first.isPresent()
            ? difference(first.getAsInt(), before, now)
            : circumstances.isEmpty()
                ? otherWeights(before, now)
                : "same learning curves within 1e-3, other bits";
    return new RunComparison(circumstances, false, first, text);
  }

  /** Whether the run was repeated as well as its circumstances allow. */
  public boolean isRepeated() {
    return sameBits || (!circumstances.isEmpty() && firstDifference.isEmpty());
  }

  private static List<String> circumstances(RunRecord before, RunRecord now) {
    List<String> circumstances = new ArrayList<>();
    for (String key : DECISIVE) {
      Object then = before.values().get(key);
      Object today = now.values().get(key);
      if (!Objects.equals(then, today)) {
        circumstances.add(
            "other bits may come out: expected " + key + " `" + then + "`, found `" + today + "`");
      }
    }
    if (before.values().get(RunPast.MACHINE_CHANGES) instanceof List<?> changes) {
      for (Object change : changes) {
        circumstances.add(
            "other bits may come out, because the run changed when it was resumed: " + change);
      }
    }
    return circumstances;
  }

  private static String otherWeights(RunRecord before, RunRecord now) {
    return "the repeated run differs: its learning curves are the same, its weights are not;"
        + " expected "
        + before.text("weights_digest")
        + ", found "
        + now.text("weights_digest");
  }

  private static String difference(int epoch, RunRecord before, RunRecord now) {
    return "the repeated run differs, first in epoch "
        + epoch
        + ": expected "
        + figures(rows(before), epoch)
        + ", found "
        + figures(rows(now), epoch);
  }

  private static String figures(List<Map<String, Object>> rows, int epoch) {
    if (epoch > rows.size()) {
      return "no such epoch";
    }
    EpochRecord row = EpochRecord.fromMap(rows.get(epoch - 1));
    return String.format(
        Locale.ROOT,
        "train loss %.7f, test loss %.7f, train top-1 %.4f, test top-1 %.4f",
        row.trainLoss(),
        row.testLoss(),
        row.trainTop1(),
        row.testTop1());
  }

  private static OptionalInt firstDifference(RunRecord before, RunRecord now, double tolerance) {
    List<Map<String, Object>> then = rows(before);
    List<Map<String, Object>> today = rows(now);
    double training = tolerance == 0 ? 0 : Math.max(tolerance, image(now, "train"));
    double test = tolerance == 0 ? 0 : Math.max(tolerance, image(now, "test"));
    for (int epoch = 1; epoch <= Math.max(then.size(), today.size()); epoch++) {
      if (epoch > then.size() || epoch > today.size()) {
        return OptionalInt.of(epoch);
      }
      EpochRecord expected = EpochRecord.fromMap(then.get(epoch - 1));
      EpochRecord found = EpochRecord.fromMap(today.get(epoch - 1));
      if (expected.step() != found.step()
          || !near(expected.trainLoss(), found.trainLoss(), tolerance * expected.trainLoss())
          || !near(expected.testLoss(), found.testLoss(), tolerance * expected.testLoss())
          || !near(expected.trainTop1(), found.trainTop1(), training)
          || !near(expected.testTop1(), found.testTop1(), test)) {
        return OptionalInt.of(epoch);
      }
    }
    return OptionalInt.empty();
  }

  /** The part of a set that one image is, and a little more for rounding. */
  private static double image(RunRecord record, String part) {
    return record.values().get("data") instanceof Map<?, ?> data
            && data.get(part) instanceof Map<?, ?> facts
            && facts.get("size") instanceof Number size
        ? 1.001 / size.doubleValue()
        : 0;
  }

  private static boolean near(double expected, double found, double difference) {
    return Math.abs(found - expected) <= difference;
  }

  private static List<Map<String, Object>> rows(RunRecord record) {
    List<Map<String, Object>> rows = new ArrayList<>();
    if (record.values().get("history") instanceof List<?> all) {
      all.forEach(row -> rows.add(Json.object((Map<?, ?>) row)));
    }
    return rows;
  }
}
