package io.radon.runtime.data;

import io.radon.runtime.data.ImageStep.NormalizeBy;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Means and deviations that weights in the world were trained with, by the names of the data. */
final class KnownStatistics {
  static final Map<String, NormalizeBy> ALL = all();

  private KnownStatistics() {}

  private static Map<String, NormalizeBy> all() {
    Map<String, NormalizeBy> all = new LinkedHashMap<>();
    all.put(
        "imagenet", new NormalizeBy(List.of(0.485, 0.456, 0.406), List.of(0.229, 0.224, 0.225)));
    all.put(
        "cifar10",
        new NormalizeBy(List.of(0.4914, 0.4822, 0.4465), List.of(0.247, 0.2435, 0.2616)));
    all.put(
        "cifar100",
        new NormalizeBy(List.of(0.5071, 0.4865, 0.4409), List.of(0.2673, 0.2564, 0.2762)));
    all.put("mnist", new NormalizeBy(List.of(0.1307), List.of(0.3081)));
    all.put("fashion_mnist", new NormalizeBy(List.of(0.286), List.of(0.353)));
    all.put("half", new NormalizeBy(List.of(0.5, 0.5, 0.5), List.of(0.5, 0.5, 0.5)));
    return Collections.unmodifiableMap(all);
  }
}
