package io.radon.compiler.golden;

import io.radon.compiler.Limits;
import io.radon.compiler.bind.ImportLimits;
import io.radon.compiler.elaborate.ElaborationLimits;
import io.radon.compiler.source.SourceLimits;
import java.util.HashMap;
import java.util.Map;

/**
 * Limits that a snippet asks for, such as {@code bytes=200, imports=2}, so that it can be short.
 */
final class SnippetLimits {
  private final Map<String, Long> asked = new HashMap<>();

  private SnippetLimits() {}

  /** The default limits, but those named. */
  static Limits of(String text) {
    SnippetLimits limits = new SnippetLimits();
    for (String part : text.isEmpty() ? new String[0] : text.split(", *")) {
      String[] pair = part.split("=");
      limits.asked.put(pair[0], Long.valueOf(pair[1].replace("_", "")));
    }
    Limits made = limits.limits();
    if (!limits.asked.isEmpty()) {
      throw new IllegalArgumentException("unknown limits " + limits.asked.keySet());
    }
    return made;
  }

  private Limits limits() {
    SourceLimits source = SourceLimits.DEFAULT;
    ElaborationLimits elaboration = ElaborationLimits.DEFAULT;
    return new Limits(
        new SourceLimits(
            number("bytes", source.bytes()),
            number("tokens", source.tokens()),
            number("nesting", source.nesting()),
            number("operators", source.operators())),
        new ImportLimits(number("imports", ImportLimits.DEFAULT.files())),
        new ElaborationLimits(
            number("instances", elaboration.instances()),
            number("repetition", elaboration.repetition()),
            number("layers", elaboration.layers()),
            longNumber("parameters", elaboration.parameters()),
            number("calls", elaboration.nesting())));
  }

  private int number(String name, int usual) {
    return Math.toIntExact(longNumber(name, usual));
  }

  private long longNumber(String name, long usual) {
    Long number = asked.remove(name);
    return number == null ? usual : number;
  }
}
