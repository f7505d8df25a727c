package io.radon.cli;

import io.radon.compiler.ir.Duration;
import io.radon.compiler.ir.Recipe;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A change to a recipe from the command line, {@code key=value}; the keys are the spec's words. */
final class Setting {
  private static final Map<String, Setting.Change> CHANGES = changes();

  /** Makes a changed recipe, or throws {@link BadValue} for a text that is no value. */
  @FunctionalInterface
  private interface Change {
    Recipe apply(RecipeBuilder recipe, String value);
  }

  /** A value that can't be, with what was expected. */
  private static final class BadValue extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadValue(String expected) {
      super(expected);
    }
  }

  private Setting() {}

  private static Map<String, Change> changes() {
    Map<String, Change> all = new LinkedHashMap<>();
    all.put("rate", (r, value) -> r.rate(positive(value, "0.1")).build());
    all.put("factor", (r, value) -> r.factor(positive(value, "0.1")).build());
    all.put("at", (r, value) -> r.boundaries(durations(value)).build());
    all.put("momentum", (r, value) -> r.momentum(fraction(value, "0.9")).build());
    all.put("weight_decay", (r, value) -> r.weightDecay(fraction(value, "1e-4")).build());
    all.put("batch", (r, value) -> r.batch(count(value, "128")).build());
    all.put("epochs", (r, value) -> r.until(count(value, "8"), Duration.Unit.EPOCHS).build());
    all.put("steps", (r, value) -> r.until(count(value, "1000"), Duration.Unit.STEPS).build());
    return all;
  }

  /** The recipe with one setting changed. */
  static Recipe apply(Recipe recipe, String text) {
    int equals = text.indexOf('=');
    if (equals < 1) {
      throw CommandFailure.usage(
          "`--set " + text + "` is no setting: expected key=value, such as `--set batch=64`", null);
    }
    String key = text.substring(0, equals).strip().replace('-', '_');
    String value = text.substring(equals + 1).strip();
    Change change = CHANGES.get(key);
    if (change == null) {
      throw unknown(key);
    }
    try {
      return change.apply(new RecipeBuilder(recipe), value);
    } catch (BadValue e) {
      throw CommandFailure.usage(
          "`--set " + text + "`: expected " + e.getMessage() + ", found `" + value + "`", null);
    }
  }

  private static CommandFailure unknown(String key) {
    String near = Nearest.to(key, CHANGES.keySet());
    return CommandFailure.usage(
        "unknown setting `" + key + "`",
        near == null
            ? "the settings are " + String.join(", ", CHANGES.keySet())
            : "did you mean `" + near + "`?");
  }

  private static double positive(String text, String example) {
    Double number = decimal(text);
    if (number == null || !(number > 0) || number.isInfinite()) {
      throw new BadValue("a number above 0, such as " + example);
    }
    return number;
  }

  private static double fraction(String text, String example) {
    Double number = decimal(text);
    if (number == null || !(number >= 0 && number < 1)) {
      throw new BadValue("a number from 0 to below 1, such as " + example);
    }
    return number;
  }

  private static int count(String text, String example) {
    try {
      int number = Integer.parseInt(text.replace("_", ""));
      if (number >= 1) {
        return number;
      }
    } catch (NumberFormatException e) {
      // told below, like a number that is too small
    }
    throw new BadValue("a whole number of at least 1, such as " + example);
  }

  private static @Nullable Double decimal(String text) {
    try {
      return Double.valueOf(text.replace("_", ""));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /**
   * {@code 60,85 percent}, {@code 5,7 epochs} or {@code 32000,48000 steps}; percent unless said.
   */
  private static List<Duration> durations(String text) {
    String[] parts = text.strip().split("\\s+");
    Duration.Unit unit = Duration.Unit.PERCENT;
    if (parts.length > 1) {
      unit =
          switch (parts[1]) {
            case "percent" -> Duration.Unit.PERCENT;
            case "epochs" -> Duration.Unit.EPOCHS;
            case "steps" -> Duration.Unit.STEPS;
            default -> throw new BadValue("places such as `60,85 percent` or `5,7 epochs`");
          };
    }
    List<Duration> found = new ArrayList<>();
    for (String place : parts[0].split(",")) {
      Double number = decimal(place);
      if (number == null || !(number > 0) || parts.length > 2) {
        throw new BadValue("places such as `60,85 percent` or `5,7 epochs`");
      }
      found.add(new Duration(number, unit));
    }
    return found;
  }
}
