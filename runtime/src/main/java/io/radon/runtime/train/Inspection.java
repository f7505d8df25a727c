package io.radon.runtime.train;

import io.radon.runtime.data.Batch;
import io.radon.runtime.data.BatchOrder;
import io.radon.runtime.data.DataSplit;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.Weights;
import java.util.Map;
import org.tensorflow.proto.GraphDef;

/**
 * A look at a network while it is trained, between two steps. Nothing that is asked changes a bit
 * of the training, but it takes its time, and it may be asked only until the listener returns.
 */
public final class Inspection {
  private final Network network;
  private final DataSplit data;
  private final TrainingGraph graph;
  private final int batch;
  private final long step;

  Inspection(Network network, DataSplit data, TrainingGraph graph, int batch, long step) {
    this.network = network;
    this.data = data;
    this.graph = graph;
    this.batch = batch;
    this.step = step;
  }

  /** The network. */
  public Network network() {
    return network;
  }

  /** What it is trained and judged on. */
  public DataSplit data() {
    return data;
  }

  /** Steps done. */
  public long step() {
    return step;
  }

  /** As many images as are judged at once. */
  public int batch() {
    return batch;
  }

  /** Its weights and statistics. */
  public Weights weights() {
    return graph.weights();
  }

  /** The graph as TensorFlow describes it, without values. */
  public GraphDef definition() {
    return graph.definition();
  }

  /**
   * The probability of each class, [N][classes], as in an evaluation.
   *
   * @param images at most a few hundred, as the data set stores them
   */
  public float[][] probabilities(Batch images) {
    return graph.probabilities(images);
  }

  /**
   * The standard deviation of the responses of each 3x3 layer, after its batch norm and before the
   * activation (He et al. 2015, section 4.2, Figure 7), by the layer's path, in their order; over
   * the first test images, at most a batch.
   */
  public Map<String, Float> responses() {
    Dataset test = data.test();
    BatchOrder order = BatchOrder.sequential(test.size(), Math.min(batch, test.size()));
    return graph.responses(Batch.read(test, order, 0, 0));
  }
}
