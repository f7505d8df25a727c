package io.radon.compiler.elaborate;

import io.radon.compiler.shape.Shape;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What would make one branch fit another. */
final class ShapeAdvice {
  private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

  private ShapeAdvice() {}

  /**
   * Advice for a branch that does not fit the first one, or null where none is plain.
   *
   * @param index the branch's, from 0
   */
  static @Nullable String toFit(Shape wanted, Shape found, String op, int index) {
    String branch =
        index < ORDINALS.size()
            ? "the " + ORDINALS.get(index) + " branch"
            : "branch " + (index + 1);
    boolean sameSize = wanted.height() == found.height() && wanted.width() == found.width();
    boolean sameChannels = op.equals("concat") || wanted.channels() == found.channels();
    if (!wanted.isImage() || !found.isImage()) {
      return null;
    }
    if (sameSize && !sameChannels) {
      return "end " + branch + " with `conv(1x1, " + wanted.channels() + ")`";
    }
    int ratio = Math.round((float) found.height() / wanted.height());
    if (ratio > 1 && (found.height() + ratio - 1) / ratio == wanted.height()) {
      return sameChannels
          ? "give a layer of " + branch + " the stride `/ " + ratio + "`"
          : "end " + branch + " with `conv(1x1, " + wanted.channels() + ") / " + ratio + "`";
    }
    int inverse = Math.round((float) wanted.height() / found.height());
    return inverse > 1 && (wanted.height() + inverse - 1) / inverse == found.height()
        ? "give a layer of the first branch the stride `/ " + inverse + "`"
        : null;
  }
}
