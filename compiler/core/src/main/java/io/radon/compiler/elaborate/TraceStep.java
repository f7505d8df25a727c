package io.radon.compiler.elaborate;

import io.radon.compiler.shape.Shape;
import io.radon.compiler.source.Location;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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

  /** The last step that changed a size, or null where it is that of what enters. */
  static @Nullable TraceStep origin(
      Shape start, List<TraceStep> steps, Function<Shape, Object> size) {
    TraceStep origin = null;
    Object before = size.apply(start);
    for (TraceStep step : steps) {
      Object after = size.apply(step.shape());
      origin = after.equals(before) ? origin : step;
      before = after;
    }
    return origin;
  }

  /** A branch in one line: {@code 32x32x16 → `conv(3x3, 32) / 2` 16x16x32}. */
  static String describe(Shape start, List<TraceStep> steps) {
    return start
        + steps.stream()
            .map(step -> " → `" + step.text() + "` " + step.shape())
            .collect(Collectors.joining());
  }
}
