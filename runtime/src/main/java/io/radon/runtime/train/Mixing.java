package io.radon.runtime.train;

import io.radon.runtime.data.Randomness;
import java.util.Arrays;

/**
 * How the images of a training batch are mixed with one another: blended (mixup: Zhang et al.,
 * 2018) or with a rectangle of another (CutMix: Yun et al., 2019), one share for a batch, drawn
 * from a beta distribution with both parameters alike. Labels are mixed by the same share.
 *
 * @param mixup the parameter for blending; 0 for none
 * @param cutmix the parameter for rectangles; 0 for none
 * @param probability that a batch is mixed, in [0, 1]
 * @param cutmixShare of the mixed batches that get rectangles, where both are asked for
 */
public record Mixing(double mixup, double cutmix, double probability, double cutmixShare) {
  /** Images stay as they are. */
  public static final Mixing NONE = new Mixing(0, 0, 1, 0.5);

  private static final int ATTEMPTS = 1_000_000;

  /** Mixes every batch; where both are asked for, each half of the batches in one of the ways. */
  public static Mixing of(double mixup, double cutmix) {
    return new Mixing(mixup, cutmix, 1, 0.5);
  }

  /** Checks the ranges. */
  public Mixing {
    if (!(mixup >= 0 && cutmix >= 0 && mixup < 1e6 && cutmix < 1e6)) {
      throw new IllegalArgumentException(
          "expected parameters of mixing of at least 0, found " + mixup + " and " + cutmix);
    }
    if (!(probability >= 0 && probability <= 1 && cutmixShare >= 0 && cutmixShare <= 1)) {
      throw new IllegalArgumentException(
          "expected probabilities in [0, 1], found " + probability + " and " + cutmixShare);
    }
  }

  /** Whether images stay as they are. */
  public boolean isNone() {
    return mixup == 0 && cutmix == 0;
  }

  /** What is done to one batch. */
  static final class Mix {
    private final int[] partners;
    private final float[] mask;
    private final float share;

    private Mix(int[] partners, float[] mask, float share) {
      this.partners = partners;
      this.mask = mask;
      this.share = share;
    }

    /** The image that each is mixed with. */
    int[] partners() {
      return partners;
    }

    /** [height, width]: the share of an image's own pixel. */
    float[] mask() {
      return mask;
    }

    /** The share of an image's own label. */
    float share() {
      return share;
    }
  }

  /** What is done to the batch of a step: a function of seed, step and sizes alone. */
  Mix draw(long seed, long step, int images, int height, int width) {
    Draws draws = new Draws(new Randomness(seed), step);
    int[] partners = draws.order(images);
    float[] mask = new float[height * width];
    if (draws.unit() >= probability) {
      Arrays.fill(mask, 1);
      return new Mix(partners, mask, 1);
    }
    boolean cut = cutmix > 0 && (mixup == 0 || draws.unit() < cutmixShare);
    double share = draws.beta(cut ? cutmix : mixup);
    if (!cut) {
      Arrays.fill(mask, (float) share);
      return new Mix(partners, mask, (float) share);
    }
    return new Mix(partners, mask, cut(draws, share, mask, height, width));
  }

  /** Clears a rectangle of the mask and gives the share that is left (algorithm 1 of the paper). */
  private static float cut(Draws draws, double share, float[] mask, int height, int width) {
    double side = Math.sqrt(1 - share);
    int halfHeight = (int) (side * height) / 2;
    int halfWidth = (int) (side * width) / 2;
    int y = draws.below(height);
    int x = draws.below(width);
    int top = Math.max(0, y - halfHeight);
    int bottom = Math.min(height, y + halfHeight);
    int left = Math.max(0, x - halfWidth);
    int right = Math.min(width, x + halfWidth);
    Arrays.fill(mask, 1);
    for (int row = top; row < bottom; row++) {
      Arrays.fill(mask, row * width + left, row * width + right, 0);
    }
    return 1 - (float) ((bottom - top) * (right - left)) / (height * width);
  }

  /** As the record of a run says it. */
  @Override
  public String toString() {
    if (isNone()) {
      return "none";
    }
    return "mixup: "
        + mixup
        + ", cutmix: "
        + cutmix
        + ", probability: "
        + probability
        + ", cutmix_share: "
        + cutmixShare;
  }

  /** Numbers of one step, one after another. */
  private static final class Draws {
    private final Randomness randomness;
    private final long step;
    private long next;

    Draws(Randomness randomness, long step) {
      this.randomness = randomness;
      this.step = step;
    }

    double unit() {
      return randomness.unit(Randomness.Purpose.MIXING, step, next++);
    }

    int below(int bound) {
      return randomness.below(bound, Randomness.Purpose.MIXING, step, next++);
    }

    int[] order(int count) {
      int[] order = new int[count];
      for (int i = 0; i < count; i++) {
        int at = below(i + 1);
        order[i] = order[at];
        order[at] = i;
      }
      return order;
    }

    /** Of two gamma numbers, one's share of their sum. */
    double beta(double alpha) {
      double first = gamma(alpha);
      double second = gamma(alpha);
      double sum = first + second;
      // For tiny parameters both may vanish: the distribution is then two points.
      return sum > 0 ? first / sum : (unit() < 0.5 ? 0 : 1);
    }

    /** Marsaglia and Tsang (2000); below 1 with the power of a uniform number (their section 6). */
    private double gamma(double shape) {
      if (shape < 1) {
        return gamma(shape + 1) * StrictMath.pow(1 - unit(), 1 / shape);
      }
      double d = shape - 1.0 / 3;
      double c = 1 / StrictMath.sqrt(9 * d);
      for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
        double x = normal();
        double v = 1 + c * x;
        v = v * v * v;
        double u = 1 - unit();
        if (v > 0 && StrictMath.log(u) < 0.5 * x * x + d - d * v + d * StrictMath.log(v)) {
          return d * v;
        }
      }
      return d;
    }

    private double normal() {
      double radius = StrictMath.sqrt(-2 * StrictMath.log(1 - unit()));
      return radius * StrictMath.cos(2 * Math.PI * unit());
    }
  }
}
