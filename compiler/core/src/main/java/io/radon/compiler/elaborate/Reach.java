package io.radon.compiler.elaborate;

/**
 * How a value lies over the network's input.
 *
 * @param stride rows of the input between two of its rows, where strides become dilation
 * @param dilation how far apart its neighbours are, since strides before it were not taken
 * @param ofInput whether its rows and columns are the input's at all: not behind a global pool
 */
record Reach(long stride, long dilation, boolean ofInput) {
  static final Reach START = new Reach(1, 1, true);
  static final Reach LOST = new Reach(1, 1, false);

  /** Of a value that several are joined to. */
  Reach meeting(Reach other) {
    return ofInput && other.ofInput && other.dilation > dilation
        ? new Reach(stride, other.dilation, true)
        : this;
  }
}
