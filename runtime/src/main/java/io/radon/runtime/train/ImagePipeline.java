package io.radon.runtime.train;

import io.radon.runtime.data.ColourJitter;
import io.radon.runtime.data.DataException;
import io.radon.runtime.data.Erasing;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.data.ImageStepVisitor;
import io.radon.runtime.data.PcaColour;
import io.radon.runtime.data.RandomResize;
import io.radon.runtime.data.RandomResizedCrop;
import io.radon.runtime.data.Randomness;
import io.radon.runtime.data.Randomness.Purpose;
import io.radon.runtime.image.CentralWindow;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Stack;
import org.tensorflow.op.image.CropAndResize;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;

/**
 * Turns batches of stored bytes into what a network sees, in the graph. What is random is a
 * function of (seed, purpose, step, place in the batch).
 */
final class ImagePipeline implements ImageStepVisitor<Operand<TFloat32>> {
  private final Ops tf;
  private final ImageStatistics statistics;
  private final long seed;
  private final @Nullable Operand<TInt64> step;
  private Operand<TFloat32> images;
  private int draws;

  private ImagePipeline(
      Ops tf,
      Operand<TUint8> bytes,
      ImageStatistics statistics,
      long seed,
      @Nullable Operand<TInt64> step) {
    this.tf = tf;
    this.statistics = statistics;
    this.seed = seed;
    this.step = step;
    this.images =
        tf.math.mul(tf.dtypes.cast(bytes, TFloat32.class), tf.constant((float) (1 / 255.0)));
  }

  /**
   * Adds the steps of a tower.
   *
   * @param bytes [N, height, width, channels]
   * @param step scalar; null where nothing may be random
   */
  static Operand<TFloat32> apply(
      Ops tf,
      List<ImageStep> steps,
      Operand<TUint8> bytes,
      ImageStatistics statistics,
      long seed,
      @Nullable Operand<TInt64> step) {
    ImagePipeline pipeline = new ImagePipeline(tf, bytes, statistics, seed, step);
    for (ImageStep each : steps) {
      pipeline.images = each.accept(pipeline);
    }
    return pipeline.images;
  }

  @Override
  public Operand<TFloat32> normalize(ImageStep.Normalize ignored) {
    return tf.math.mul(
        tf.math.sub(images, statistics.channelMeans()), statistics.inverseDeviations());
  }

  @Override
  public Operand<TFloat32> subtractMean(ImageStep.SubtractMean subtract) {
    return tf.math.sub(
        images,
        switch (subtract.per()) {
          case CHANNEL -> statistics.channelMeans();
          case PIXEL -> statistics.pixelMeans();
        });
  }

  @Override
  public Operand<TFloat32> pad(ImageStep.Pad pad) {
    int border = pad.pixels();
    int[][] paddings = {{0, 0}, {border, border}, {border, border}, {0, 0}};
    return tf.pad(images, tf.constant(paddings), tf.constant(0f));
  }

  /** Nearest-neighbour resizing between corners that lie on pixels is an exact cut. */
  @Override
  public Operand<TFloat32> randomCrop(ImageStep.RandomCrop crop) {
    Shape shape = images.shape();
    Operand<TInt32> count = count();
    Operand<TFloat32> top = corner(Purpose.CROP, count, (int) shape.get(1) - crop.height());
    Operand<TFloat32> left = corner(Purpose.CROP, count, (int) shape.get(2) - crop.width());
    Operand<TFloat32> rows = tf.constant((float) Math.max(1, shape.get(1) - 1));
    Operand<TFloat32> columns = tf.constant((float) Math.max(1, shape.get(2) - 1));
    Operand<TFloat32> height = tf.constant((float) (crop.height() - 1));
    Operand<TFloat32> width = tf.constant((float) (crop.width() - 1));
    Operand<TFloat32> boxes =
        tf.stack(
            List.of(
                tf.math.div(top, rows),
                tf.math.div(left, columns),
                tf.math.div(tf.math.add(top, height), rows),
                tf.math.div(tf.math.add(left, width), columns)),
            Stack.axis(1L));
    return tf.image.cropAndResize(
        images,
        boxes,
        tf.range(tf.constant(0), count, tf.constant(1)),
        tf.constant(new int[] {crop.height(), crop.width()}),
        CropAndResize.method("nearest"));
  }

  @Override
  public Operand<TFloat32> randomFlip(ImageStep.RandomFlip flip) {
    Operand<TInt32> count = count();
    Operand<TInt32> shape =
        tf.stack(List.of(count, tf.constant(1), tf.constant(1), tf.constant(1)));
    var mirrored = tf.math.less(uniform(Purpose.FLIP, shape), tf.constant(0.5f));
    return tf.select(mirrored, tf.reverse(images, tf.constant(new int[] {2})), images);
  }

  /** A change of size works on single pictures, before they become a batch. */
  @Override
  public Operand<TFloat32> resizeShorter(ImageStep.ResizeShorter resize) {
    throw tooLate(resize);
  }

  @Override
  public Operand<TFloat32> resizeTo(ImageStep.ResizeTo resize) {
    throw tooLate(resize);
  }

  @Override
  public Operand<TFloat32> randomResizedCrop(RandomResizedCrop crop) {
    throw tooLate(crop);
  }

  @Override
  public Operand<TFloat32> randomResize(RandomResize resize) {
    throw tooLate(resize);
  }

  @Override
  public Operand<TFloat32> pcaColour(PcaColour change) {
    Operand<TInt32> shape = tf.stack(List.of(count(), tf.constant(3)));
    Operand<TFloat32> draws =
        tf.math.mul(
            tf.random.statelessRandomNormal(shape, key(Purpose.COLOUR)),
            tf.constant((float) change.deviation()));
    return colours().alongComponents(coloured(change), draws);
  }

  @Override
  public Operand<TFloat32> erasing(Erasing step) {
    Operand<TInt32> shape = tf.stack(List.of(tf.constant(5), count()));
    return new Erased(tf, step).apply(images, uniform(Purpose.ERASING, shape));
  }

  @Override
  public Operand<TFloat32> colourJitter(ColourJitter jitter) {
    Operand<TInt32> shape = tf.stack(List.of(tf.constant(3), count()));
    return colours().jittered(coloured(jitter), jitter, uniform(Purpose.COLOUR, shape));
  }

  private ColourChanges colours() {
    return new ColourChanges(tf);
  }

  private Operand<TFloat32> coloured(ImageStep step) {
    long channels = images.shape().get(3);
    if (channels != 3) {
      throw new DataException(
          "`" + step + "` needs red, green and blue: expected 3 channels, found " + channels);
    }
    return images;
  }

  private static DataException tooLate(ImageStep step) {
    return new DataException(
        "`" + step + "` works on pixels: expected it before all steps but `center_crop`");
  }

  @Override
  public Operand<TFloat32> centerCrop(ImageStep.CenterCrop crop) {
    int height = (int) images.shape().get(1);
    int width = (int) images.shape().get(2);
    int top = CentralWindow.offset(height, crop.height());
    int left = CentralWindow.offset(width, crop.width());
    Operand<TFloat32> cut =
        tf.slice(
            images,
            tf.constant(new int[] {0, Math.max(0, top), Math.max(0, left), 0}),
            tf.constant(
                new int[] {
                  -1, Math.min(height, crop.height()), Math.min(width, crop.width()), -1
                }));
    int above = Math.max(0, -top);
    int before = Math.max(0, -left);
    int[][] border = {
      {0, 0},
      {above, Math.max(0, crop.height() - height - above)},
      {before, Math.max(0, crop.width() - width - before)},
      {0, 0}
    };
    return tf.pad(cut, tf.constant(border), tf.constant(0f));
  }

  @Override
  public Operand<TFloat32> normalizeBy(ImageStep.NormalizeBy normalize) {
    long channels = images.shape().get(3);
    if (channels != normalize.means().size()) {
      throw new DataException(
          String.format(
              "`%s` has numbers for %d channel(s), the images have %d",
              normalize, normalize.means().size(), channels));
    }
    return tf.math.div(
        tf.math.sub(images, tf.constant(floats(normalize.means()))),
        tf.constant(floats(normalize.deviations())));
  }

  private static float[] floats(List<Double> values) {
    float[] floats = new float[values.size()];
    for (int i = 0; i < floats.length; i++) {
      floats[i] = values.get(i).floatValue();
    }
    return floats;
  }

  /** Whole numbers from 0 to {@code last}, as floats: [N]. */
  private Operand<TFloat32> corner(Purpose purpose, Operand<TInt32> count, int last) {
    Operand<TFloat32> uniform = uniform(purpose, tf.reshape(count, tf.constant(new int[] {1})));
    return tf.math.floor(tf.math.mul(uniform, tf.constant((float) (last + 1))));
  }

  private Operand<TFloat32> uniform(Purpose purpose, Operand<TInt32> shape) {
    return tf.random.statelessRandomUniform(shape, key(purpose));
  }

  private Operand<TInt64> key(Purpose purpose) {
    if (step == null) {
      throw new IllegalArgumentException("test images must not be changed at random");
    }
    long key = new Randomness(seed).bits(purpose, 0, draws++);
    return tf.stack(List.of(tf.constant(key), step));
  }

  private Operand<TInt32> count() {
    return tf.reshape(
        tf.slice(tf.shape(images), tf.constant(new int[] {0}), tf.constant(new int[] {1})),
        tf.constant(new int[0]));
  }
}
