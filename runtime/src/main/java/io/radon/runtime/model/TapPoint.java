package io.radon.runtime.model;

/** A place in a network whose value can be asked for. */
public sealed interface TapPoint permits LabelTap, StageTap, BlockTap {
  /**
   * The path of the place in the network's spec, such as {@code conv1}, {@code s1} or {@code s1/0}.
   */
  String name();
}
