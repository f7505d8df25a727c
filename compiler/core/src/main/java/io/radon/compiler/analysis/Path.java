package io.radon.compiler.analysis;

/**
 * The way from a body's input to a value.
 *
 * @param depth weighted layers on it
 * @param fieldHeight how many rows of the input a value sees
 * @param jumpHeight how many rows of the input lie between two rows of the value
 * @param pooled whether a global pool is on it: the field no longer grows
 */
record Path(
    long depth,
    long fieldHeight,
    long fieldWidth,
    long jumpHeight,
    long jumpWidth,
    boolean pooled) {
  private static final long MOST = 1L << 31;

  static final Path START = new Path(0, 1, 1, 1, 1, false);

  Path deeper() {
    return new Path(depth + 1, fieldHeight, fieldWidth, jumpHeight, jumpWidth, pooled);
  }

  Path window(long reachHeight, long reachWidth, long strideHeight, long strideWidth) {
    return pooled
        ? this
        : new Path(
            depth,
            bounded(fieldHeight + jumpHeight * (reachHeight - 1)),
            bounded(fieldWidth + jumpWidth * (reachWidth - 1)),
            bounded(jumpHeight * strideHeight),
            bounded(jumpWidth * strideWidth),
            false);
  }

  Path pool() {
    return new Path(depth, fieldHeight, fieldWidth, jumpHeight, jumpWidth, true);
  }

  /** This way, then another that begins where it ends. */
  Path then(Path other) {
    Path field = window(other.fieldHeight, other.fieldWidth, other.jumpHeight, other.jumpWidth);
    return new Path(
        depth + other.depth,
        field.fieldHeight,
        field.fieldWidth,
        field.jumpHeight,
        field.jumpWidth,
        pooled || other.pooled);
  }

  /** The deepest and widest of two ways that meet. */
  Path meeting(Path other) {
    return new Path(
        Math.max(depth, other.depth),
        Math.max(fieldHeight, other.fieldHeight),
        Math.max(fieldWidth, other.fieldWidth),
        Math.max(jumpHeight, other.jumpHeight),
        Math.max(jumpWidth, other.jumpWidth),
        pooled || other.pooled);
  }

  private static long bounded(long value) {
    return Math.min(value, MOST);
  }
}
