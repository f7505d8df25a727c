package io.radon.runtime.train;

import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.data.Batch;
import io.radon.runtime.data.BatchOrder;
import io.radon.runtime.data.Batches;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.Network;
import io.radon.runtime.tensor.Device;
import io.radon.runtime.tensor.Placement;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;

/** Judges a trained network on a whole set of images. */
public final class Evaluator {
  private Evaluator() {}

  /**
   * Judges the newest good checkpoint of a run.
   *
   * @param network the network that was trained
   * @param run the run's folder
   * @param data the images, all of which are used, in batches of {@code batch}
   * @param testImages what is done to them, as in the run
   * @param batch images per step
   * @param device where to compute
   * @param threads of TensorFlow
   * @throws CheckpointException if there is no good checkpoint, or it is another network's
   */
  public static Evaluation evaluate(
      Network network,
      Path run,
      Dataset data,
      List<ImageStep> testImages,
      int batch,
      Device device,
      int threads) {
    InputCheck.checkClasses(network, data);
    Placement placement = device.place(threads);
    Dataset fed = PreparedData.forTesting(data, testImages, network.input().channels(), placement);
    List<ImageStep> steps = PreparedData.restForTesting(data, testImages);
    try (InferenceGraph graph =
        new InferenceGraph(network, InputCheck.stored(fed), steps, placement)) {
      graph.read(RunFolder.open(run).newestWeights());
      return evaluate(graph::evaluate, fed, batch);
    }
  }

  /** Sums the batches of {@code data}; the last may be shorter, so sums are added, never means. */
  static Evaluation evaluate(Function<Batch, BatchSums> judge, Dataset data, int batch) {
    BatchOrder order = BatchOrder.sequential(data.size(), batch);
    double loss = 0;
    long correct = 0;
    try (Batches batches = Batches.of(data, order).until(1).open()) {
      while (batches.hasNext()) {
        BatchSums sums = judge.apply(batches.next());
        loss += sums.loss();
        correct += sums.correct();
      }
    }
    return new Evaluation(correct, data.size(), loss / data.size());
  }
}
