package io.radon.compiler.ir;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which parts of a network learn, and how fast. A part is a label or stage of a model, or a block
 * by its path, such as {@code s2/0}.
 *
 * @param frozen the parts that don't learn
 * @param factors of the learning rate, by part, in the order written
 */
public record PartsSpec(List<String> frozen, Map<String, Double> factors) {
  /** All parts learn at the schedule's rate. */
  public static final PartsSpec NONE = new PartsSpec(List.of(), Map.of());

  private static final Pattern NAME = Pattern.compile("\\w+");

  public PartsSpec {
    frozen = List.copyOf(frozen);
    factors = Collections.unmodifiableMap(new LinkedHashMap<>(factors));
  }

  /** The same with other frozen parts. */
  public PartsSpec withFrozen(List<String> parts) {
    return new PartsSpec(parts, factors);
  }

  /** The same with other factors. */
  public PartsSpec withFactors(Map<String, Double> parts) {
    return new PartsSpec(frozen, parts);
  }

  /** The part that holds another, or is it; empty where none does. */
  public String frozenAround(String part) {
    for (String each : frozen) {
      if (part.equals(each) || part.startsWith(each + "/")) {
        return each;
      }
    }
    return "";
  }

  /** The frozen parts as a recipe writes them. */
  public String frozenText() {
    return frozen.isEmpty()
        ? "none"
        : frozen.stream()
            .map(part -> NAME.matcher(part).matches() ? part : '"' + part + '"')
            .collect(Collectors.joining(", ", "[", "]"));
  }

  /** The factors as a recipe writes them. */
  public String factorsText() {
    return factors.isEmpty()
        ? "none"
        : factors.entrySet().stream()
            .map(each -> each.getKey() + ": " + Spelling.number(each.getValue()))
            .collect(Collectors.joining(", ", "parts(", ")"));
  }
}
