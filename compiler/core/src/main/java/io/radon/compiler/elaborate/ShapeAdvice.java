package io.radon.compiler.elaborate;

import io.radon.compiler.shape.Shape;
import org.jspecify.annotations.Nullable;

/** What would make one branch fit another. */
final class ShapeAdvice {
  private ShapeAdvice() {}

  /** Advice for the branch of the second shape, or null where none is plain. */
  static @Nullable String toFit(Shape wanted, Shape found, String op) {
    boolean sameSize = wanted.height() == found.height() && wanted.width() == found.width();
    boolean sameChannels = op.equals("concat") || wanted.channels() == found.channels();
    if (!wanted.isImage() || !found.isImage()) {
      return null;
    }
    if (sameSize && !sameChannels) {
      return "end that branch with `conv(1x1, " + wanted.channels() + ")`";
    }
    int ratio = Math.round((float) found.height() / wanted.height());
    if (ratio > 1 && (found.height() + ratio - 1) / ratio == wanted.height()) {
      return sameChannels
          ? "give a layer of that branch the stride `/ " + ratio + "`"
          : "end that branch with `conv(1x1, " + wanted.channels() + ") / " + ratio + "`";
    }
    int inverse = Math.round((float) wanted.height() / found.height());
    return inverse > 1 && (wanted.height() + inverse - 1) / inverse == found.height()
        ? "give the other branch the stride `/ " + inverse + "` too"
        : null;
  }
}
