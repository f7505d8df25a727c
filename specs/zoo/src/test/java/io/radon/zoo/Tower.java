package io.radon.zoo;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableRole;
import io.radon.runtime.model.VariableStore;
import java.util.List;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/** A network built into a graph, for two images. */
record Tower(VariableStore store, Taps taps, Network network, Shape logits) {
  static Tower of(Graph graph, Network network) {
    Ops tf = Ops.create(graph);
    VariableStore store = new VariableStore(tf, network.initializer());
    Taps taps = new Taps();
    ImageSize input = network.input();
    Shape shape =
        network.takesSequences()
            ? Shape.of(2, input.width(), input.channels())
            : Shape.of(2, input.height(), input.width(), input.channels());
    var images = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
    var logits = network.forward(Layers.inference(store), images, taps);
    return new Tower(store, taps, network, logits.shape());
  }

  long parameters() {
    return size(VariableRole.TRAINABLE);
  }

  long statistics() {
    return size(VariableRole.STATISTIC);
  }

  private long size(VariableRole role) {
    return store.variables(role).stream().mapToLong(Variable::size).sum();
  }

  List<Shape> shapes(List<String> names) {
    return names.stream().map(name -> taps.get(point(name)).shape()).toList();
  }

  private TapPoint point(String name) {
    return network.taps().stream()
        .filter(tap -> tap.name().equals(name))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no tap " + name + " in " + network.taps()));
  }
}
