package io.radon.runtime.model;

import java.util.ArrayList;
import java.util.List;

/** A place in a network whose value can be asked for. */
public sealed interface TapPoint permits LabelTap, StageTap, BlockTap {
  /**
   * The path of the place in the network's spec, such as {@code conv1}, {@code s1} or {@code s1/0}.
   */
  String name();

  /**
   * The points of a network in order: each stage stands behind its blocks.
   *
   * @param points labels and stages
   */
  static List<TapPoint> listOf(TapPoint... points) {
    List<TapPoint> all = new ArrayList<>();
    for (TapPoint point : points) {
      if (point instanceof StageTap stage) {
        for (int i = 0; i < stage.blocks(); i++) {
          all.add(stage.block(i));
        }
      }
      all.add(point);
    }
    return List.copyOf(all);
  }

  /**
   * The points of several lists, one behind the other: a class with thousands of points lists them
   * in parts.
   *
   * @param parts what {@link #listOf} gave
   */
  @SafeVarargs
  static List<TapPoint> join(List<TapPoint>... parts) {
    List<TapPoint> all = new ArrayList<>();
    for (List<TapPoint> part : parts) {
      all.addAll(part);
    }
    return List.copyOf(all);
  }
}
