package io.radon.cli;

import io.radon.compiler.diagnostic.Suggestions;
import io.radon.runtime.data.ImageStep;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The value of {@code --normalize}. */
final class Normalization {
  private static final Pattern NUMBERS = Pattern.compile("mean=([^a-z]+),std=([^a-z]+)");

  private Normalization() {}

  /** Reads {@code imagenet} or {@code mean=a,b,c,std=a,b,c}. */
  static ImageStep.NormalizeBy of(String text) {
    if (ImageStep.NormalizeBy.names().contains(text)) {
      return ImageStep.NormalizeBy.of(text);
    }
    Matcher numbers = NUMBERS.matcher(text.replace(" ", ""));
    if (!numbers.matches()) {
      String known = String.join("`, `", ImageStep.NormalizeBy.names());
      throw CommandFailure.usage(
          "`--normalize` expects a name or `mean=a,b,c,std=a,b,c`, found `" + text + "`",
          Suggestions.closest(text, ImageStep.NormalizeBy.names())
              .map(near -> "did you mean `" + near + "`?")
              .orElse("the names are `" + known + "`"));
    }
    try {
      return new ImageStep.NormalizeBy(list(numbers.group(1)), list(numbers.group(2)));
    } catch (IllegalArgumentException e) {
      throw CommandFailure.usage("`--normalize " + text + "`: " + e.getMessage(), null);
    }
  }

  /** The steps with {@code step} in the place of the normalisation, or at the end. */
  static List<ImageStep> replaced(List<ImageStep> steps, ImageStep.NormalizeBy step) {
    List<ImageStep> result = new ArrayList<>();
    boolean placed = false;
    for (ImageStep each : steps) {
      if (!each.scales()) {
        result.add(each);
      } else if (!placed) {
        result.add(step);
        placed = true;
      }
    }
    if (!placed) {
      result.add(step);
    }
    return result;
  }

  private static List<Double> list(String text) {
    List<Double> values = new ArrayList<>();
    for (String part : text.split(",", -1)) {
      double value = Double.parseDouble(part);
      if (!Double.isFinite(value)) {
        throw new IllegalArgumentException("expected finite numbers, found " + part);
      }
      values.add(value);
    }
    return values;
  }
}
