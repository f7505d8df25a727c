package io.radon.runtime.train;

import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Network;
import io.radon.runtime.tensor.Device;
import java.nio.file.Path;
import java.util.List;

/**
 * A trained network that tells what single pictures show.
 *
 * <pre>{@code
 * try (Predictor predictor = Predictor.of(new ResNet20(), run, size, config.testImages())) {
 *   String name = data.classNames().get(predictor.classOf(picture));
 * }
 * }</pre>
 */
public final class Predictor implements AutoCloseable {
  private final InferenceGraph graph;
  private final ImageSize size;

  private Predictor(InferenceGraph graph, ImageSize size) {
    this.graph = graph;
    this.size = size;
  }

  /**
   * Takes the newest good checkpoint of a run, on all processors of the CPU or the first GPU.
   *
   * @param network the network that was trained
   * @param run the run's folder
   * @param size of the pictures as they are given, before any image step
   * @param testImages what is done to them, as in the run
   * @throws CheckpointException if there is no good checkpoint, or it is another network's
   */
  public static Predictor of(
      Network network, Path run, ImageSize size, List<ImageStep> testImages) {
    int threads = Runtime.getRuntime().availableProcessors();
    Path newest = Evaluator.newest(run);
    InferenceGraph graph =
        new InferenceGraph(network, size, testImages, Device.AUTO.place(threads));
    graph.read(newest);
    return new Predictor(graph, size);
  }

  /**
   * The probability of each class, [classes].
   *
   * @param picture unsigned bytes in row-major order, [height, width, channels]
   * @throws IllegalArgumentException if the picture has another size
   */
  public float[] probabilities(byte[] picture) {
    int expected = size.height() * size.width() * size.channels();
    if (picture.length != expected) {
      throw new IllegalArgumentException(
          "expected a picture of " + expected + " bytes, found " + picture.length);
    }
    return graph.probabilities(picture, 1);
  }

  /** The most probable class, from 0; of equal ones the first. */
  public int classOf(byte[] picture) {
    float[] probabilities = probabilities(picture);
    int best = 0;
    for (int i = 1; i < probabilities.length; i++) {
      if (probabilities[i] > probabilities[best]) {
        best = i;
      }
    }
    return best;
  }

  @Override
  public void close() {
    graph.close();
  }
}
