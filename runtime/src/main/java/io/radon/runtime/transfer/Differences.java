package io.radon.runtime.transfer;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/** What a file has otherwise than a model, in words, the clearest first. */
final class Differences {
  private final Fingerprint model;
  private final Map<String, Integer> missing = new TreeMap<>();
  private final Map<String, Integer> extra = new TreeMap<>();
  private final Map<String, Integer> here;
  private final Map<String, Integer> there;

  Differences(Fingerprint model, FileShapes file) {
    this.model = model;
    this.here = file.counts();
    this.there = model.shapes();
    Map<String, Integer> keys = new TreeMap<>(here);
    keys.putAll(there);
    for (String key : keys.keySet()) {
      int more = count(here, key) - count(there, key);
      if (more != 0) {
        (more > 0 ? extra : missing).put(key, Math.abs(more));
      }
    }
  }

  List<String> list() {
    List<String> found = new ArrayList<>();
    head().ifPresent(found::add);
    found.addAll(depths());
    gates().ifPresent(found::add);
    norms().ifPresent(found::add);
    rest().ifPresent(found::add);
    return List.copyOf(found);
  }

  /** A dense kernel for another number of classes. */
  private Optional<String> head() {
    String label = List.copyOf(model.stages().keySet()).get(model.stages().size() - 1);
    for (String kernel : shapes(label)) {
      if (!isKernel(kernel) || !missing.containsKey(kernel)) {
        continue;
      }
      String in = kernel.substring(kernel.indexOf('x'));
      for (String other : List.copyOf(extra.keySet())) {
        if (isKernel(other) && other.substring(other.indexOf('x')).equals(in)) {
          String classes = other.substring(0, other.indexOf('x'));
          String expected = kernel.substring(0, kernel.indexOf('x'));
          settle(missing, kernel, expected);
          settle(extra, other, classes);
          return Optional.of("its head is for " + classes + " classes, not " + expected);
        }
      }
    }
    return Optional.empty();
  }

  private static void settle(Map<String, Integer> counts, String kernel, String bias) {
    for (String key : List.of(kernel, bias)) {
      counts.computeIfPresent(key, (shape, count) -> count == 1 ? null : count - 1);
    }
  }

  /** Stages with more or fewer blocks: the kernel that only they have, and have most, tells. */
  private List<String> depths() {
    Map<String, String> found = new LinkedHashMap<>();
    for (String label : model.stages().keySet()) {
      Map<String, Integer> stage = stage(label);
      shapes(label).stream()
          .filter(key -> isKernel(key) && count(there, key) == count(stage, key))
          .filter(key -> count(stage, key) > 1 && count(here, key) > 0)
          .filter(key -> missing.containsKey(key) || extra.containsKey(key))
          .max(Comparator.comparingInt(key -> count(stage, key)))
          .ifPresent(
              key ->
                  found.put(
                      label,
                      "its stage "
                          + label
                          + " is "
                          + (extra.containsKey(key) ? "deeper" : "shallower")
                          + ": "
                          + here.get(key)
                          + " kernels of "
                          + key
                          + ", not "
                          + there.get(key)));
    }
    for (String label : found.keySet()) {
      shapes(label).forEach(missing::remove);
      shapes(label).forEach(extra::remove);
    }
    return List.copyOf(found.values());
  }

  /** Pairs of 1x1 kernels there and back, with biases: squeeze and excitation. */
  private Optional<String> gates() {
    int more = pairs(extra);
    int fewer = pairs(missing);
    if (more > 0) {
      return Optional.of("it has squeeze and excitation, " + more + " times");
    }
    return fewer > 0
        ? Optional.of("it lacks squeeze and excitation, " + fewer + " times")
        : Optional.empty();
  }

  private static int pairs(Map<String, Integer> counts) {
    int pairs = 0;
    for (String key : List.copyOf(counts.keySet())) {
      String[] sizes = key.split("x", -1);
      if (sizes.length != 2 || Integer.parseInt(sizes[0]) >= Integer.parseInt(sizes[1])) {
        continue;
      }
      String back = sizes[1] + "x" + sizes[0];
      Integer count = counts.get(key);
      if (count != null && count.equals(counts.get(back)) && counts.containsKey(sizes[0])) {
        pairs += count;
        counts.keySet().removeAll(List.of(key, back, sizes[0], sizes[1]));
      }
    }
    return pairs;
  }

  /** Only vectors differ: norms with and without running statistics. */
  private Optional<String> norms() {
    boolean kernels =
        missing.keySet().stream().anyMatch(Differences::isKernel)
            || extra.keySet().stream().anyMatch(Differences::isKernel);
    if (kernels || missing.isEmpty() == extra.isEmpty()) {
      return Optional.empty();
    }
    boolean lacks = extra.isEmpty();
    missing.clear();
    extra.clear();
    return Optional.of(
        lacks
            ? "it has fewer vectors: norms without running statistics, or no biases"
            : "it has more vectors: norms with running statistics, or biases");
  }

  private Optional<String> rest() {
    List<String> parts = new ArrayList<>();
    if (!missing.isEmpty()) {
      parts.add("lacks " + some(missing));
    }
    if (!extra.isEmpty()) {
      parts.add("has " + some(extra) + " more");
    }
    return parts.isEmpty() ? Optional.empty() : Optional.of("it " + String.join(" and ", parts));
  }

  private String some(Map<String, Integer> counts) {
    String largest =
        counts.keySet().stream()
            .max(
                Comparator.comparingInt((String key) -> key.split("x", -1).length)
                    .thenComparing(key -> key))
            .orElseThrow();
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String at =
        model.stages().entrySet().stream()
            .filter(stage -> stage.getValue().containsKey(largest))
            .findFirst()
            .map(stage -> " in " + stage.getKey())
            .orElse("");
    return all == 1 ? "a tensor of " + largest + at : all + " tensors, such as " + largest + at;
  }

  private static int count(Map<String, Integer> counts, String key) {
    return counts.getOrDefault(key, 0);
  }

  private Map<String, Integer> stage(String label) {
    return Objects.requireNonNull(model.stages().get(label));
  }

  private List<String> shapes(String label) {
    return List.copyOf(stage(label).keySet());
  }

  private static boolean isKernel(String shape) {
    return shape.indexOf('x') > 0;
  }
}
