package io.radon.runtime.train;

import io.radon.runtime.checkpoint.VariableFiles;
import io.radon.runtime.data.Batch;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.VariableStore;
import io.radon.runtime.tensor.GraphSession;
import io.radon.runtime.tensor.Placement;
import java.nio.file.Path;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.op.Ops;

/** A graph that only predicts, and its session. */
final class InferenceGraph implements AutoCloseable {
  private final BatchInputs inputs;
  private final Judgement judgement;
  private final VariableFiles files;
  private final GraphSession session;

  InferenceGraph(Network network, ImageSize stored, List<ImageStep> steps, Placement placement) {
    Graph graph = new Graph();
    Ops tf = placement.ops(graph);
    VariableStore store = new VariableStore(tf, network.initializer());
    inputs = new BatchInputs(tf, store, stored);
    judgement = inputs.tower("test_images", network, Layers.inference(store), steps, 0, null);
    files = new VariableFiles(tf, store);
    session = placement.open(graph);
  }

  void read(Path prefix) {
    files.read(session, prefix);
  }

  BatchSums evaluate(Batch batch) {
    return BatchSums.of(inputs.feed(session.run(), batch).fetch(judgement.sums()));
  }

  @Override
  public void close() {
    session.close();
  }
}
