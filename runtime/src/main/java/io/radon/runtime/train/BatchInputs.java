package io.radon.runtime.train;

import io.radon.runtime.data.Batch;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.tensor.GraphRun;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tensorflow.Operand;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.op.core.Squeeze;
import org.tensorflow.types.TFloat32;
import org.tensorflow.types.TInt32;
import org.tensorflow.types.TInt64;
import org.tensorflow.types.TUint8;

/** Where batches enter a graph, and the towers that hang on them. */
final class BatchInputs {
  private final Ops tf;
  private final Operand<TUint8> images;
  private final Operand<TInt32> labels;
  private final ImageStatistics statistics;
  private final ImageSize stored;

  BatchInputs(Ops tf, VariableStore store, ImageSize stored) {
    this.tf = tf;
    this.stored = stored;
    images = tf.withName("images").placeholder(TUint8.class, Placeholder.shape(imagesShape(-1)));
    labels = tf.withName("labels").placeholder(TInt32.class, Placeholder.shape(Shape.of(-1)));
    statistics = new ImageStatistics(tf, store, stored);
  }

  ImageStatistics statistics() {
    return statistics;
  }

  /**
   * Adds image steps, the network, and what its logits are worth.
   *
   * @param name {@code train_images} or {@code test_images}, as in a recipe
   * @param step scalar; null where nothing may be random
   */
  Judgement tower(
      String name,
      Network network,
      Layers layers,
      List<ImageStep> steps,
      long seed,
      @Nullable Operand<TInt64> step) {
    return tower(name, network, layers, steps, seed, step, TargetMaker.PLAIN);
  }

  /**
   * The same of mixed images.
   *
   * @param maker mixes them, and says what the loss is measured against
   */
  Judgement tower(
      String name,
      Network network,
      Layers layers,
      List<ImageStep> steps,
      long seed,
      @Nullable Operand<TInt64> step,
      TargetMaker maker) {
    Operand<TFloat32> seen =
        ImagePipeline.apply(tf.withSubScope(name), steps, images, statistics, seed, step);
    Operand<TFloat32> checked =
        maker.images(tf.withSubScope(name), InputCheck.checked(network, seen, name));
    // Stored as images of one row.
    Operand<TFloat32> input =
        network.takesSequences() ? tf.squeeze(checked, Squeeze.axis(List.of(1L))) : checked;
    Operand<TFloat32> logits = network.forward(layers, input, new Taps());
    return Judgement.of(
        tf.withSubScope(name + "_loss"), seen, logits, labels, network.classes(), maker);
  }

  GraphRun feed(GraphRun run, Batch batch) {
    return feedLabels(feedImages(run, batch.images(), batch.size()), batch.labels());
  }

  GraphRun feedImages(GraphRun run, byte[] pixels, int count) {
    return run.feed(images, imagesShape(count), pixels);
  }

  GraphRun feedLabels(GraphRun run, int[] values) {
    return run.feed(labels, Shape.of(values.length), values);
  }

  private Shape imagesShape(int count) {
    return Shape.of(count, stored.height(), stored.width(), stored.channels());
  }
}
