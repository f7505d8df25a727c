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
import org.tensorflow.Operand;
import org.tensorflow.op.Ops;
import org.tensorflow.types.TFloat32;

/** A graph that only predicts, and its session. */
final class InferenceGraph implements AutoCloseable {
  private final BatchInputs inputs;
  private final Operand<TFloat32> sums;
  private final VariableFiles files;
  private final GraphSession session;

  InferenceGraph(Network network, ImageSize stored, List<ImageStep> steps, Placement placement) {
    Graph graph = new Graph();
    Ops tf = placement.ops(graph);
    VariableStore store = new VariableStore(tf, network.initializer());
    inputs = new BatchInputs(tf, store, stored);
    sums = inputs.tower("test_images", network, Layers.inference(store), steps, 0, null).sums();
    files = new VariableFiles(tf, store);
    session = placement.open(graph);
  }

  void read(Path prefix) {
    files.read(session, prefix);
  }

  BatchSums evaluate(Batch batch) {
    return BatchSums.of(inputs.feed(session.run(), batch).fetch(sums));
  }

  @Override
  public void close() {
    session.close();
  }
}
