package io.radon.cli;

import io.radon.runtime.model.Network;
import io.radon.runtime.train.FineTuning;
import io.radon.runtime.train.Trainer;
import io.radon.runtime.transfer.LoadOptions;
import io.radon.runtime.transfer.WeightTransfer;
import io.radon.runtime.weights.WeightFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a training begins with, and which parts learn.
 *
 * @param start an absolute path of weights; null for drawn ones
 * @param partial whether what the weights lack begins anew
 */
record Tuning(@Nullable String start, boolean partial, FineTuning parts) {
  /** A training from nothing in which all learn. */
  static final Tuning NONE = new Tuning(null, false, FineTuning.NONE);

  /** Lets a trainer begin with the weights, if there are any. */
  void applyTo(Trainer trainer) {
    if (start != null) {
      trainer.startFrom(WeightsSource.path(start), LoadOptions.strict().withPartial(partial));
    }
  }

  /** Opens the weights before anything is written, so that a foreign file costs no run folder. */
  void check(Network network) {
    if (start == null) {
      return;
    }
    try (WeightFile file = WeightsSource.open(start)) {
      WeightTransfer.plan(network, file, LoadOptions.strict().withPartial(partial)).orThrow();
    }
  }

  /** As JSON values. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    if (start != null) {
      map.put("start", start);
      map.put("partial", partial);
    }
    map.put("frozen", List.copyOf(parts.frozen()));
    map.put("factors", parts.factors());
    return map;
  }

  /** Reads what {@link #toMap} gave. */
  static Tuning fromMap(Map<?, ?> map) {
    List<String> frozen = new ArrayList<>();
    if (map.get("frozen") instanceof List<?> list) {
      list.forEach(part -> frozen.add(String.valueOf(part)));
    }
    Map<String, Double> factors = new LinkedHashMap<>();
    if (map.get("factors") instanceof Map<?, ?> given) {
      given.forEach(
          (part, factor) -> {
            if (factor instanceof Number number) {
              factors.put(String.valueOf(part), number.doubleValue());
            }
          });
    }
    return new Tuning(
        map.get("start") instanceof String text ? text : null,
        Boolean.TRUE.equals(map.get("partial")),
        new FineTuning(new LinkedHashSet<>(frozen), factors));
  }

  /** For people: {@code from resnet20.pth, frozen conv1, s1}. */
  String text() {
    List<String> texts = new ArrayList<>();
    if (start != null) {
      texts.add("begins with " + Path.of(start).getFileName());
    }
    if (!parts.frozen().isEmpty()) {
      texts.add("frozen " + String.join(", ", parts.frozen()));
    }
    parts.factors().forEach((part, factor) -> texts.add("rate of " + part + " x " + factor));
    return String.join("; ", texts);
  }
}
