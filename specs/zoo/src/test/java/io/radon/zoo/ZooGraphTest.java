package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.model.Layers;
import io.radon.runtime.model.Network;
import io.radon.runtime.model.TapPoint;
import io.radon.runtime.model.Taps;
import io.radon.runtime.model.Variable;
import io.radon.runtime.model.VariableRole;
import io.radon.runtime.model.VariableStore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;
import org.tensorflow.op.Ops;
import org.tensorflow.op.core.Placeholder;
import org.tensorflow.types.TFloat32;

class ZooGraphTest {
  static Stream<ZooTable.Row> networks() {
    return ZooTable.rows().stream();
  }

  @ParameterizedTest
  @MethodSource("networks")
  void theGraphHasTheParametersThatPyTorchCounts(ZooTable.Row row) {
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, row.network());
      assertThat(tower.parameters()).isEqualTo(row.parameters());
      assertThat(row.network().parameters()).isEqualTo(row.parameters());
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void stagesAndLogitsHaveTheShapesOfThePaper(ZooTable.Row row) {
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, row.network());
      assertThat(tower.logits()).isEqualTo(Shape.of(2, row.forImageNet() ? 1000 : 10));
      assertThat(tower.shapes(row.forImageNet() ? IMAGENET : CIFAR10))
          .isEqualTo(row.forImageNet() ? imagenetShapes(row) : CIFAR10_SHAPES);
    }
  }

  @ParameterizedTest
  @MethodSource("networks")
  void everyTapHasAValue(ZooTable.Row row) {
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, row.network());
      assertThat(row.network().taps()).isNotEmpty().allMatch(tower.taps()::has);
    }
  }

  private static final List<String> CIFAR10 = List.of("conv1", "s1", "s2", "s3", "s3/0");
  private static final List<Shape> CIFAR10_SHAPES =
      List.of(
          Shape.of(2, 32, 32, 16),
          Shape.of(2, 32, 32, 16),
          Shape.of(2, 16, 16, 32),
          Shape.of(2, 8, 8, 64),
          Shape.of(2, 8, 8, 64));

  private static final List<String> IMAGENET =
      List.of("conv1", "pool1", "conv2", "conv3", "conv4", "conv5", "conv5/1");

  private static List<Shape> imagenetShapes(ZooTable.Row row) {
    int expansion = row.depth() >= 50 ? 4 : 1;
    return List.of(
        Shape.of(2, 112, 112, 64),
        Shape.of(2, 56, 56, 64),
        Shape.of(2, 56, 56, 64 * expansion),
        Shape.of(2, 28, 28, 128 * expansion),
        Shape.of(2, 14, 14, 256 * expansion),
        Shape.of(2, 7, 7, 512 * expansion),
        Shape.of(2, 7, 7, 512 * expansion));
  }

  /** A network built for two pictures. */
  private record Tower(VariableStore store, Taps taps, Network network, Shape logits) {
    static Tower of(Graph graph, Network network) {
      Ops tf = Ops.create(graph);
      VariableStore store = new VariableStore(tf, network.initializer());
      Taps taps = new Taps();
      Shape shape =
          Shape.of(
              2, network.input().height(), network.input().width(), network.input().channels());
      var images = tf.placeholder(TFloat32.class, Placeholder.shape(shape));
      var logits = network.forward(Layers.inference(store), images, taps);
      return new Tower(store, taps, network, logits.shape());
    }

    long parameters() {
      return store.variables(VariableRole.TRAINABLE).stream().mapToLong(Variable::size).sum();
    }

    List<Shape> shapes(List<String> names) {
      return names.stream().map(name -> taps.get(point(name)).shape()).toList();
    }

    private TapPoint point(String name) {
      return network.taps().stream()
          .filter(tap -> tap.name().equals(name))
          .findFirst()
          .orElseThrow();
    }
  }
}
