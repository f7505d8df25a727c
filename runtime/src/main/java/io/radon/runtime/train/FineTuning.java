package io.radon.runtime.train;

import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which parts of a network learn, and how fast. A part is a label, a stage or a block of the spec,
 * by its path: {@code conv1}, {@code s2}, {@code s2/0}.
 *
 * <p>A frozen part keeps its weights; its norms use and keep their running statistics, in training
 * too. The learning rate of a part is that of the schedule times its factor; the innermost part
 * with a factor decides.
 *
 * @param frozen the parts that don't learn
 * @param factors of the learning rate, by part; above 0
 */
public record FineTuning(Set<String> frozen, Map<String, Double> factors) {
  /** All parts learn at the schedule's rate. */
  public static final FineTuning NONE = new FineTuning(Set.of(), Map.of());

  /**
   * Keeps its own copies, in the order given.
   *
   * @throws IllegalArgumentException if a factor is not above 0, or of a frozen part
   */
  public FineTuning {
    frozen = Collections.unmodifiableSet(new LinkedHashSet<>(frozen));
    factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
    for (Map.Entry<String, Double> factor : factors.entrySet()) {
      if (!(factor.getValue() > 0 && factor.getValue() < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "expected a learning-rate factor above 0 for `"
                + factor.getKey()
                + "`, found "
                + factor.getValue()
                + (factor.getValue() == 0 ? "; freeze the part instead" : ""));
      }
      if (isFrozen(frozen, factor.getKey() + "/")) {
        throw new IllegalArgumentException(
            "`"
                + factor.getKey()
                + "` is frozen, so its learning rate can't have a factor; give one of the two");
      }
    }
  }

  /** The same with more frozen parts. */
  public FineTuning freeze(TapPoint... parts) {
    Set<String> more = new LinkedHashSet<>(frozen);
    for (TapPoint part : parts) {
      more.add(part.name());
    }
    return new FineTuning(more, factors);
  }

  /**
   * The same with all other parts of the network frozen: a feature extractor with a new head is
   * {@code freezeAllBut(network, ResNet20.Tap.HEAD)}.
   *
   * @param parts what goes on to learn, with all inside
   */
  public FineTuning freezeAllBut(Network network, TapPoint... parts) {
    List<String> learning = Arrays.stream(parts).map(TapPoint::name).toList();
    List<TapPoint> others = new ArrayList<>();
    for (TapPoint point : network.taps()) {
      if (learning.stream()
          .noneMatch(part -> isWithin(part, point.name()) || isWithin(point.name(), part))) {
        others.add(point);
      }
    }
    others.removeIf(
        point -> others.stream().anyMatch(other -> point.name().startsWith(other.name() + "/")));
    FineTuning tuning = freeze(others.toArray(TapPoint[]::new));
    new FineTuning(new LinkedHashSet<>(learning), Map.of()).check(network);
    return tuning;
  }

  /** The same with the learning rate of a part multiplied. */
  public FineTuning rateFactor(TapPoint part, double factor) {
    Map<String, Double> more = new LinkedHashMap<>(factors);
    more.put(part.name(), factor);
    return new FineTuning(frozen, more);
  }

  /** The same with what another adds; its factors take the place of this one's. */
  public FineTuning and(FineTuning more) {
    Set<String> parts = new LinkedHashSet<>(frozen);
    parts.addAll(more.frozen);
    Map<String, Double> all = new LinkedHashMap<>(factors);
    all.putAll(more.factors);
    return new FineTuning(parts, all);
  }

  /** Whether all parts learn at the schedule's rate. */
  public boolean isNone() {
    return frozen.isEmpty() && factors.isEmpty();
  }

  private static boolean isWithin(String part, String whole) {
    return part.equals(whole) || part.startsWith(whole + "/");
  }

  /** Whether a variable or layer of that path lies in a frozen part. */
  boolean isFrozen(String path) {
    return isFrozen(frozen, path);
  }

  private static boolean isFrozen(Set<String> frozen, String path) {
    return frozen.stream().anyMatch(part -> path.startsWith(part + "/"));
  }

  /** What the learning rate of a variable is multiplied by. */
  double factor(String variable) {
    double factor = 1;
    int longest = 0;
    for (Map.Entry<String, Double> each : factors.entrySet()) {
      if (variable.startsWith(each.getKey() + "/") && each.getKey().length() > longest) {
        longest = each.getKey().length();
        factor = each.getValue();
      }
    }
    return factor;
  }

  /**
   * Checks that the network has the parts.
   *
   * @throws IllegalArgumentException naming one it lacks and those it has
   */
  public void check(Network network) {
    Set<String> known = new TreeSet<>();
    List<String> outermost = new ArrayList<>();
    for (TapPoint point : network.taps()) {
      known.add(point.name());
      if (!point.name().contains("/")) {
        outermost.add(point.name());
      }
    }
    Set<String> named = new LinkedHashSet<>(frozen);
    named.addAll(factors.keySet());
    for (String part : named) {
      if (!known.contains(part)) {
        throw new IllegalArgumentException(
            "`"
                + network.name()
                + "` has no part `"
                + part
                + "`: expected one of `"
                + String.join("`, `", outermost)
                + "`, or a block such as `s1/0`");
      }
    }
  }

  /** As the record of a run says it. */
  String frozenText() {
    return frozen.isEmpty() ? "none" : String.join(", ", frozen);
  }

  /** As the record of a run says it. */
  String factorsText() {
    if (factors.isEmpty()) {
      return "none";
    }
    List<String> texts = new ArrayList<>();
    factors.forEach((part, factor) -> texts.add(String.format(Locale.ROOT, "%s=%s", part, factor)));
    return String.join(", ", texts);
  }
}
