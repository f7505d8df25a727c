package io.radon.compiler.ir;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The learning rate of each step. Its text is its spelling in a recipe.
 *
 * @param parts one after another, at least one; all but the last say how long they go
 */
public record RateSpec(List<SchedulePart> parts) {
  public RateSpec {
    parts = List.copyOf(parts);
  }

  /** One way for the whole training. */
  public static RateSpec of(SchedulePart part) {
    return new RateSpec(List.of(part));
  }

  /** The highest rate. */
  public double peak() {
    return parts.stream().mapToDouble(SchedulePart::peak).max().orElse(0);
  }

  /** The same with all rates multiplied so that this is the highest. */
  public RateSpec peakedAt(double peak) {
    double before = peak();
    return new RateSpec(
        parts.stream()
            .map(
                part ->
                    part.peakedAt(
                        part.peak() == before || before == 0 ? peak : part.peak() * peak / before))
            .toList());
  }

  @Override
  public String toString() {
    return parts.stream().map(Object::toString).collect(Collectors.joining(" -> "));
  }
}
