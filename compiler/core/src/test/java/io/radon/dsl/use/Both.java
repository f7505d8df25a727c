package io.radon.dsl.use;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** The same piece of a spec in both spellings. */
record Both(String java, String text) {
  /** With {@code $1}, {@code $2} … for the parts, in each spelling. */
  static Both of(String java, String text, Both... parts) {
    String builder = java;
    String spec = text;
    for (int i = parts.length; i > 0; i--) {
      builder = builder.replace("$" + i, parts[i - 1].java);
      spec = spec.replace("$" + i, parts[i - 1].text);
    }
    return new Both(builder, spec);
  }

  static Both same(String both) {
    return new Both(both, both);
  }

  /** Steps of a flow: arguments in Java, joined by arrows in text. */
  static Both flow(Both... steps) {
    return joined(Arrays.asList(steps), ", ", " -> ");
  }

  static Both joined(List<Both> parts, String inJava, String inText) {
    return new Both(
        parts.stream().map(Both::java).collect(Collectors.joining(inJava)),
        parts.stream().map(Both::text).collect(Collectors.joining(inText)));
  }
}
