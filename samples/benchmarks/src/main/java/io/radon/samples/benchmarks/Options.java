package io.radon.samples.benchmarks;

import java.util.LinkedHashMap;
import java.util.Map;

/** Options of a benchmark, {@code --name number}, with the defaults it gives. */
final class Options {
  private final Map<String, Integer> values;

  private Options(Map<String, Integer> values) {
    this.values = values;
  }

  static Options of(String[] arguments, Map<String, Integer> defaults) {
    Map<String, Integer> values = new LinkedHashMap<>(defaults);
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i].replaceFirst("^--", "");
      if (!values.containsKey(name) || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "expected `--name number` with a name of " + defaults.keySet());
      }
      values.put(name, Integer.valueOf(arguments[i + 1]));
    }
    return new Options(values);
  }

  int number(String name) {
    Integer value = values.get(name);
    if (value == null) {
      throw new IllegalArgumentException("no option " + name);
    }
    return value;
  }
}
