package io.radon.compiler.ir;

/**
 * What images and labels of a batch become before the loss.
 *
 * @param smoothing what all classes share of a label, in [0, 1)
 * @param mixup the parameter of the beta distribution for blends; 0 for none
 * @param cutmix the same for rectangles
 */
public record TargetSpec(double smoothing, double mixup, double cutmix) {
  /** Images and labels stay as they are. */
  public static final TargetSpec NONE = new TargetSpec(0, 0, 0);

  /** The same with other smoothing. */
  public TargetSpec withSmoothing(double share) {
    return new TargetSpec(share, mixup, cutmix);
  }

  /** The same with other blends. */
  public TargetSpec withMixup(double parameter) {
    return new TargetSpec(smoothing, parameter, cutmix);
  }

  /** The same with other rectangles. */
  public TargetSpec withCutmix(double parameter) {
    return new TargetSpec(smoothing, mixup, parameter);
  }

  /** As a recipe writes one of the numbers. */
  public static String text(double number) {
    return number == 0 ? "none" : Spelling.number(number);
  }
}
