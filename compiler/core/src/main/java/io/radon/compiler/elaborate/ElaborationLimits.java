package io.radon.compiler.elaborate;

/**
 * How much a spec may ask for. The defaults are far above any network that trains and low enough
 * that no spec takes the machine.
 *
 * @param instances different blocks of one model, counted by arguments and input
 * @param repetition the count before a {@code *}
 * @param layers layers of one model, each repetition counted
 * @param parameters trainable parameters of one model
 * @param nesting calls of blocks inside blocks
 */
public record ElaborationLimits(
    int instances, int repetition, int layers, long parameters, int nesting) {
  /** 20,000 blocks, 10,000 repetitions, 200,000 layers, 100 G parameters, 64 calls deep. */
  public static final ElaborationLimits DEFAULT =
      new ElaborationLimits(20_000, 10_000, 200_000, 100_000_000_000L, 64);
}
