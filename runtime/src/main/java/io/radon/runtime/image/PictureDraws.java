package io.radon.runtime.image;

import io.radon.runtime.data.Randomness;
import io.radon.runtime.data.Randomness.Purpose;
import org.jspecify.annotations.Nullable;

/**
 * The numbers that are drawn for one picture in one epoch: the first, the second and so on are pure
 * functions of (seed, epoch, picture), so that neither the order of pictures nor a stop changes
 * any.
 */
final class PictureDraws {
  /** The most draws of one picture; its steps are fewer by far. */
  private static final int MOST = 256;

  private final @Nullable Randomness randomness;
  private final int epoch;
  private final int picture;
  private int next;

  PictureDraws(Randomness randomness, int epoch, int picture) {
    this.randomness = randomness;
    this.epoch = epoch;
    this.picture = picture;
  }

  private PictureDraws() {
    randomness = null;
    epoch = 0;
    picture = 0;
  }

  /** Draws nothing: for pictures that must not change at random. */
  static PictureDraws none() {
    return new PictureDraws();
  }

  /** A number in {@code [0, 1)}. */
  double unit() {
    return source().unit(Purpose.PICTURE_STEPS, epoch, index());
  }

  /** A number in {@code [least, most)}. */
  double between(double least, double most) {
    return least + unit() * (most - least);
  }

  /** A whole number in {@code [0, bound)}. */
  int below(int bound) {
    return source().below(bound, Purpose.PICTURE_STEPS, epoch, index());
  }

  private Randomness source() {
    if (randomness == null) {
      throw new IllegalArgumentException("test images must not be changed at random");
    }
    return randomness;
  }

  private long index() {
    if (next == MOST) {
      throw new IllegalStateException("more than " + MOST + " draws for one picture");
    }
    return (long) picture * MOST + next++;
  }
}
