package io.radon.runtime.data;

import io.radon.runtime.data.Randomness.Purpose;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The embedded data set: 32x32 colour pictures of ten figures, made by arithmetic instead of read
 * from files, with exact labels. Position, size, angle and colours are random, the figure is
 * brighter or darker than the ground, and there are distractors and noise, so that no weighting of
 * single pixels tells the figures apart.
 *
 * <p>The same bytes on every machine. Classes take turns (picture {@code i} is of class {@code i
 * mod 10}), so every class has its tenth. A picture does not depend on how many are asked for, and
 * no picture is in both parts.
 */
public final class Shapes {
  /** The number of training pictures of {@link #split()}. */
  public static final int TRAINING_SIZE = 10_000;

  /** The number of test pictures of {@link #split()}. */
  public static final int TEST_SIZE = 2_000;

  private static final int BYTES = ShapePainter.SIDE * ShapePainter.SIDE * ShapePainter.CHANNELS;
  private static final Randomness RANDOMNESS = new Randomness(2015);
  private static final List<String> CLASS_NAMES =
      Arrays.stream(Figure.values()).map(Figure::label).toList();

  private Shapes() {}

  /** 10,000 training and 2,000 test pictures. */
  public static DataSplit split() {
    return new DataSplit(training(TRAINING_SIZE), test(TEST_SIZE));
  }

  /**
   * The first {@code size} training pictures.
   *
   * @throws IllegalArgumentException if {@code size} is below 1
   */
  public static Dataset training(int size) {
    return pictures("shapes", 0, size);
  }

  /**
   * The first {@code size} test pictures.
   *
   * @throws IllegalArgumentException if {@code size} is below 1
   */
  public static Dataset test(int size) {
    return pictures("shapes", 1, size);
  }

  private static Dataset pictures(String name, int part, int size) {
    if (size < 1) {
      throw new IllegalArgumentException("expected at least 1 picture, found " + size);
    }
    Figure[] figures = Figure.values();
    byte[] pixels = new byte[Math.multiplyExact(BYTES, size)];
    byte[] labels = new byte[size];
    IntStream.range(0, size)
        .parallel()
        .forEach(
            index -> {
              int figure = index % figures.length;
              labels[index] = (byte) figure;
              long key = RANDOMNESS.bits(Purpose.PICTURES, part, index);
              ShapePainter.paint(figures[figure], key, pixels, index * BYTES);
            });
    return new StoredPictures(
        name,
        new StoredPictures.PictureShape(
            ShapePainter.SIDE, ShapePainter.SIDE, ShapePainter.CHANNELS),
        CLASS_NAMES,
        pixels,
        labels);
  }
}
