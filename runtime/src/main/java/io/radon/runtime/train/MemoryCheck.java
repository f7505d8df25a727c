package io.radon.runtime.train;

import java.util.Iterator;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.tensorflow.Graph;
import org.tensorflow.GraphOperation;
import org.tensorflow.Output;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.types.TFloat32;

/**
 * Sees before the first step that a batch can't fit in memory. TensorFlow's own kernels don't all
 * survive a lack of memory, and Linux kills who takes too much: after the fact there is nobody left
 * to say so.
 *
 * @param perImage bytes of all outputs of the learning tower for one image
 */
record MemoryCheck(long perImage) {
  private static final String TOWER = "training/";
  private static final double GIBIBYTE = 1 << 30;

  /**
   * The part of the outputs that is in memory at the worst moment is larger: ResNet-20 takes 0.88
   * of them from 100 to 1,000 images. What is refused by this could not have been computed.
   */
  private static final double CERTAIN = 0.5;

  static MemoryCheck of(Graph graph) {
    long bytes = 0;
    for (Iterator<GraphOperation> all = graph.operations(); all.hasNext(); ) {
      GraphOperation operation = all.next();
      if (operation.name().startsWith(TOWER) && operation.numOutputs() > 0) {
        Output<?> output = operation.output(0);
        Shape shape = output.shape();
        if (output.type().equals(TFloat32.class) && isPerImage(shape)) {
          bytes += Float.BYTES * shape.tail().size();
        }
      }
    }
    return new MemoryCheck(bytes);
  }

  /** Whether all sizes are known but the first, the batch. */
  private static boolean isPerImage(Shape shape) {
    return !shape.isUnknown()
        && shape.numDimensions() > 1
        && shape.get(0) == Shape.UNKNOWN_SIZE
        && !shape.tail().hasUnknownDimension();
  }

  /** What is certain not to fit, in words; empty if it may fit. */
  Optional<String> refusal(int batch, OptionalLong free) {
    double needed = CERTAIN * perImage * batch;
    if (free.isEmpty() || needed <= free.getAsLong()) {
      return Optional.empty();
    }
    long fitting = (long) (free.getAsLong() / (1.0 * perImage));
    return Optional.of(
        String.format(
            Locale.ROOT,
            "a step with %,d images needs more than %.1f GiB of memory, and %.1f GiB are free;"
                + " take fewer, as `batch=%d`",
            batch,
            needed / GIBIBYTE,
            free.getAsLong() / GIBIBYTE,
            Math.max(1, Long.highestOneBit(Math.max(1, fitting)))));
  }
}
