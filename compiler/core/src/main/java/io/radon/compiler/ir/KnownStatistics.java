package io.radon.compiler.ir;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The names that {@code normalize} knows, as the runtime knows them, with their channels. */
public final class KnownStatistics {
  private static final Map<String, Integer> CHANNELS = channels();

  private KnownStatistics() {}

  /** All names. */
  public static List<String> names() {
    return List.copyOf(CHANNELS.keySet());
  }

  /** How many channels the numbers of a name are for; 0 where there is no such name. */
  public static int channels(String name) {
    return CHANNELS.getOrDefault(name, 0);
  }

  private static Map<String, Integer> channels() {
    Map<String, Integer> all = new LinkedHashMap<>();
    all.put("imagenet", 3);
    all.put("cifar10", 3);
    all.put("cifar100", 3);
    all.put("mnist", 1);
    all.put("fashion_mnist", 1);
    all.put("half", 3);
    return all;
  }
}
