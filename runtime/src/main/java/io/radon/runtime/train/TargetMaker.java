package io.radon.runtime.train;

import io.radon.runtime.tensor.GraphRun;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;

/** Mixes the images of a training tower, and makes of labels what the loss is measured against. */
final class TargetMaker {
  /** Labels as they are, of images as they are. */
  static final TargetMaker PLAIN = new TargetMaker();

  private final double smoothing;
  private final @Nullable Placeholders mixed;

  private TargetMaker() {
    smoothing = 0;
    mixed = null;
  }

  /**
   * Adds what is fed for each batch, if images are mixed.
   *
   * @param smoothing what the wrong classes share, in [0, 1)
   * @param height of the network's input
   * @param width of the network's input
   */
  TargetMaker(Ops tf, double smoothing, Mixing mixing, int height, int width) {
    this.smoothing = smoothing;
    mixed =
        mixing.isNone()
            ? null
            : Placeholders.make(tf.withSubScope("mixing"), mixing, height, width);
  }

  /** Images with parts of their partners; the very images where none are mixed. */
  Operand<TFloat32> images(Ops tf, Operand<TFloat32> images) {
    return mixed == null
        ? images
        : tf.math.add(
            tf.math.mul(images, mixed.mask()),
            tf.math.mul(
                tf.gather(images, mixed.partners(), tf.constant(0)),
                tf.math.sub(tf.constant(1f), mixed.mask())));
  }

  /** [N, classes], each row with the sum 1. */
  Operand<TFloat32> targets(Ops tf, Operand<TInt32> labels, int classes) {
    // The sparse form of the loss has no gradient in TensorFlow Java.
    Operand<TFloat32> right = tf.constant((float) (1 - smoothing + smoothing / classes));
    Operand<TFloat32> wrong = tf.constant((float) (smoothing / classes));
    Operand<TFloat32> own = tf.oneHot(labels, tf.constant(classes), right, wrong);
    return mixed == null
        ? own
        : tf.math.add(
            tf.math.mul(own, mixed.share()),
            tf.math.mul(
                tf.gather(own, mixed.partners(), tf.constant(0)),
                tf.math.sub(tf.constant(1f), mixed.share())));
  }

  /** The labels that count as right: of mixed images, that of the larger share. */
  Operand<TInt32> right(Ops tf, Operand<TInt32> labels) {
    return mixed == null
        ? labels
        : tf.select(
            tf.math.less(mixed.share(), tf.constant(0.5f)),
            tf.gather(labels, mixed.partners(), tf.constant(0)),
            labels);
  }

  /** Feeds what is done to the batch of a step. */
  GraphRun feed(GraphRun run, long seed, long step, int images) {
    return mixed == null ? run : mixed.feed(run, seed, step, images);
  }

  private record Placeholders(
      Mixing mixing,
      int height,
      int width,
      Operand<TInt32> partners,
      Operand<TFloat32> mask,
      Operand<TFloat32> share) {
    static Placeholders make(Ops tf, Mixing mixing, int height, int width) {
      return new Placeholders(
          mixing,
          height,
          width,
          tf.withName("partners").placeholder(TInt32.class, Placeholder.shape(Shape.of(-1))),
          tf.withName("mask")
              .placeholder(TFloat32.class, Placeholder.shape(Shape.of(1, height, width, 1))),
          tf.withName("share").placeholder(TFloat32.class, Placeholder.shape(Shape.scalar())));
    }

    GraphRun feed(GraphRun run, long seed, long step, int images) {
      Mixing.Mix mix = mixing.draw(seed, step, images, height, width);
      return run.feed(partners, Shape.of(images), mix.partners())
          .feed(mask, Shape.of(1, height, width, 1), mix.mask())
          .feed(share, mix.share());
    }
  }
}
