package io.radon.compiler.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** What the checks call that {@link ShapeCommentTest} puts into a generated class. */
public final class ShapeProbe {
  private static final List<String> SEEN = new ArrayList<>();

  private ShapeProbe() {}

  /** Compares the shape of {@code value} with the comment on line {@code line}. */
  public static Operand<TFloat32> check(int line, String comment, Operand<TFloat32> value) {
    String found = Arrays.toString(value.shape().asArray());
    SEEN.add(line + " " + (found.equals(comment) ? "ok" : comment + " is " + found));
    return value;
  }

  /** One line for each check since the last call, in order. */
  static List<String> drain() {
    List<String> seen = List.copyOf(SEEN);
    SEEN.clear();
    return seen;
  }
}
