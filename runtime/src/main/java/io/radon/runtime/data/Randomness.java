package io.radon.runtime.data;

import java.nio.charset.StandardCharsets;

/**
 * Random numbers without a generator: every number is a pure function of (seed, purpose, epoch,
 * index), so there is no state to save, and what one part of a program draws never shifts what
 * another part gets.
 *
 * <p>The function is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", OOPSLA 2014), applied level by level. Let {@code S(key, i)} be output {@code i},
 * counted from 0, of SplitMix64 started with {@code key}: {@code mix(key + (i + 1) *
 * 0x9e3779b97f4a7c15)} where {@code mix(z)} is {@code z = (z ^ z >>> 30) * 0xbf58476d1ce4e5b9; z =
 * (z ^ z >>> 27) * 0x94d049bb133111eb; z ^ z >>> 31}. Then the number is {@code S(S(S(seed,
 * purpose.tag), epoch), index)}. With seed, purpose and epoch fixed, the numbers of all 2^64
 * indices are distinct and are one SplitMix64 sequence.
 *
 * @param seed the run's seed; any value is as good as any other
 */
public record Randomness(long seed) {
  private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

  /** What a number is for; the tags are part of every run's record and never change. */
  public enum Purpose {
    /** The order of the training pictures; index = place in the order. */
    ORDER(1),
    /** Where pictures are cut. */
    CROP(2),
    /** Whether pictures are mirrored. */
    FLIP(3),
    /** The first values of the variables; index = {@link Randomness#indexOf(String)} of a name. */
    INITIAL_VALUES(4),
    /** Which values dropout drops. */
    DROPOUT(5),
    /** The pictures of a generated data set; index = picture. */
    PICTURES(6),
    /**
     * Which images stochastic depth drops; index = {@link Randomness#indexOf(String)} of a layer.
     */
    DROP_PATH(7),
    /** How the images of a batch are mixed; index = place among the numbers of a step. */
    MIXING(8),
    /** What is done to a single picture before it joins a batch; index = picture * 256 + draw. */
    PICTURE_STEPS(20),
    /** How the colours of pictures change. */
    COLOUR(21),
    /** Which part of pictures is erased. */
    ERASING(22);

    private final int tag;

    Purpose(int tag) {
      this.tag = tag;
    }

    /** The number that stands for this purpose in the function. */
    public int tag() {
      return tag;
    }
  }

  /**
   * Output {@code position}, counted from 0, of the SplitMix64 sequence started with {@code key}.
   */
  static long sequence(long key, long position) {
    long z = key + (position + 1) * GOLDEN_GAMMA;
    z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
    z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
    return z ^ (z >>> 31);
  }

  /** 64 random bits. */
  public long bits(Purpose purpose, long epoch, long index) {
    return sequence(key(purpose, epoch), index);
  }

  /** A number in {@code [0, 1)}, a multiple of 2^-53. */
  public double unit(Purpose purpose, long epoch, long index) {
    return (bits(purpose, epoch, index) >>> 11) * 0x1.0p-53;
  }

  /**
   * A whole number in {@code [0, bound)}. Each is equally likely to within {@code bound / 2^63},
   * far below what any test could see.
   *
   * @throws IllegalArgumentException if {@code bound} is below 1
   */
  public int below(int bound, Purpose purpose, long epoch, long index) {
    if (bound < 1) {
      throw new IllegalArgumentException("expected a bound of at least 1, found " + bound);
    }
    return scaled(bits(purpose, epoch, index), bound);
  }

  /**
   * The two 64-bit words that a stateless random operation takes as its seed; a fresh array. They
   * are outputs 0 and 1 of the sequence that {@link #bits} with the same arguments starts.
   */
  public long[] words(Purpose purpose, long epoch, long index) {
    long key = bits(purpose, epoch, index);
    return new long[] {sequence(key, 0), sequence(key, 1)};
  }

  /** The index that stands for a name: its 64-bit FNV-1a hash over UTF-8. */
  public static long indexOf(String name) {
    long hash = 0xcbf29ce484222325L;
    for (byte unit : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (unit & 0xff)) * 0x100000001b3L;
    }
    return hash;
  }

  /** The key of the sequence that {@link #bits} indexes; hoisted out of loops over an epoch. */
  long key(Purpose purpose, long epoch) {
    return sequence(sequence(seed, purpose.tag()), epoch);
  }

  /** Maps 63 random bits to {@code [0, bound)} by their high product. */
  static int scaled(long bits, int bound) {
    return (int) Math.multiplyHigh(bits >>> 1, (long) bound << 1);
  }
}
