package io.radon.compiler.elaborate;

import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import java.util.List;
import java.util.stream.Collectors;

/** What one step of a branch gave. */
record TraceStep(Location place, Shape shape) {
  private static final int LONGEST = 40;

  private String text() {
    String text = place.file().text(place.span()).strip();
    int line = text.indexOf('\n');
    if (line >= 0) {
      text = text.substring(0, line).strip() + " … }";
    }
    return text.length() > LONGEST ? text.substring(0, LONGEST - 1) + "…" : text;
  }

  /** A branch in one line: {@code 32x32x16 → `conv(3x3, 32) / 2` 16x16x32}. */
  static String describe(Shape start, List<TraceStep> steps) {
    return start
        + steps.stream()
            .map(step -> " → `" + step.text() + "` " + step.shape())
            .collect(Collectors.joining());
  }
}
