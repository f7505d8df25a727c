package io.radon.runtime.transfer;

import io.radon.runtime.model.ImageSize;
import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.StageTap;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

/**
 * What a network consists of, as far as a weight file is concerned: its variables in the order of
 * the spec, and its stages.
 *
 * @param network the network's name
 * @param variables trained and running ones, layer after layer
 * @param stages the stages' labels, in order
 * @param averagesShortcuts whether an average pool stands before its projections (ResNet-D)
 */
public record Inventory(
    String network,
    List<NetworkVariable> variables,
    List<String> stages,
    boolean averagesShortcuts) {
  /** Keeps copies of the lists. */
  public Inventory {
    variables = List.copyOf(variables);
    stages = List.copyOf(stages);
  }

  /** Builds the network's graph, which holds no numbers yet, and lists what it made. */
  public static Inventory of(Network network) {
    try (Graph graph = new Graph()) {
      Ops tf = Ops.create(graph);
      VariableStore store = new VariableStore(tf, network.initializer());
      var images = tf.placeholder(TFloat32.class, Placeholder.shape(shape(network)));
      network.forward(Layers.inference(store), images, new Taps());
      List<NetworkVariable> variables = new ArrayList<>();
      for (Variable variable : store.variables()) {
        variables.add(NetworkVariable.of(variable.name(), sizes(variable.shape())));
      }
      List<String> stages =
          network.taps().stream()
              .filter(StageTap.class::isInstance)
              .map(tap -> tap.name())
              .distinct()
              .toList();
      return new Inventory(
          network.name(),
          variables,
          stages,
          ShortcutPools.precede(graph.toGraphDef(), shortcuts(variables)));
    }
  }

  private static Shape shape(Network network) {
    ImageSize size = network.input();
    return network.takesSequences()
        ? Shape.of(Shape.UNKNOWN_SIZE, size.width(), size.channels())
        : Shape.of(Shape.UNKNOWN_SIZE, size.height(), size.width(), size.channels());
  }

  private static List<Integer> sizes(Shape shape) {
    List<Integer> sizes = new ArrayList<>();
    for (long size : shape.asArray()) {
      sizes.add(Math.toIntExact(size));
    }
    return sizes;
  }

  private static List<String> shortcuts(List<NetworkVariable> variables) {
    return variables.stream()
        .filter(variable -> variable.kind().isKernel() && LayerPlace.isShortcut(variable.layer()))
        .map(NetworkVariable::layer)
        .toList();
  }

  /** The variables of each layer, by the layer's path, in order. */
  Map<String, List<NetworkVariable>> layers() {
    Map<String, List<NetworkVariable>> layers = new LinkedHashMap<>();
    for (NetworkVariable variable : variables) {
      layers.computeIfAbsent(variable.layer(), path -> new ArrayList<>()).add(variable);
    }
    return layers;
  }
}
