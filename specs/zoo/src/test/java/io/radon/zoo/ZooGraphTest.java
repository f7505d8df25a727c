package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.model.Network;
import io.radon.zoo.cifar10.Plain32;
import io.radon.zoo.cifar10.ResNet20;
import io.radon.zoo.cifar10.ResNet20B;
import io.radon.zoo.imagenet.KerasResNet50;
import io.radon.zoo.imagenet.Plain34;
import io.radon.zoo.imagenet.ResNet18;
import io.radon.zoo.imagenet.ResNet34;
import io.radon.zoo.imagenet.ResNet34C;
import io.radon.zoo.imagenet.ResNet50;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.tensorflow.Graph;
import org.tensorflow.ndarray.Shape;

class ZooGraphTest {
  static Stream<ZooTable.Row> networks() {
    return ZooTable.built().stream();
  }

  /** One test of several facts, because building the deepest graphs takes seconds. */
  @ParameterizedTest
  @MethodSource("networks")
  void theGraphHasTheParametersThatPyTorchCounts(ZooTable.Row row) {
    try (Graph graph = new Graph()) {
      Network network = row.network();
      Tower tower = Tower.of(graph, network);
      assertThat(tower.parameters()).isEqualTo(row.parameters());
      assertThat(network.parameters()).isEqualTo(row.parameters());
      assertThat(network.taps()).isNotEmpty().allMatch(tower.taps()::has);
      assertThat(tower.logits()).isEqualTo(Shape.of(2, network.classes()));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {ResNet18.class, Plain34.class, ResNet34C.class, ResNet50.class})
  void theStagesOfTheNetworksForImageNetHaveTheShapesOfThePaper(Class<? extends Network> type)
      throws ReflectiveOperationException {
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, type.getConstructor().newInstance());
      long expansion = type.equals(ResNet50.class) ? 4 : 1;
      assertThat(tower.shapes(List.of("conv1", "pool1", "conv2", "conv3", "conv4", "conv5")))
          .containsExactly(
              Shape.of(2, 112, 112, 64),
              Shape.of(2, 56, 56, 64),
              Shape.of(2, 56, 56, 64 * expansion),
              Shape.of(2, 28, 28, 128 * expansion),
              Shape.of(2, 14, 14, 256 * expansion),
              Shape.of(2, 7, 7, 512 * expansion));
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {ResNet20.class, ResNet20B.class, Plain32.class})
  void theStagesOfTheNetworksForCifar10HaveTheShapesOfThePaper(Class<? extends Network> type)
      throws ReflectiveOperationException {
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, type.getConstructor().newInstance());
      assertThat(tower.shapes(List.of("conv1", "s1", "s2", "s3")))
          .containsExactly(
              Shape.of(2, 32, 32, 16),
              Shape.of(2, 32, 32, 16),
              Shape.of(2, 16, 16, 32),
              Shape.of(2, 8, 8, 64));
    }
  }

  /** What Keras prints as the total: it counts the statistics of norms, where Radon does not. */
  @ParameterizedTest
  @CsvSource({"KerasResNet50, 25636712", "KerasResNet101, 44707176", "KerasResNet152, 60419944"})
  void withTheStatisticsOfItsNormsKerasCountsItsNetworks(String name, long total)
      throws ReflectiveOperationException {
    Class<?> type = Class.forName(KerasResNet50.class.getPackageName() + "." + name);
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, (Network) type.getConstructor().newInstance());
      assertThat(tower.parameters() + tower.statistics()).isEqualTo(total);
    }
  }

  @Test
  void everyBlockOfAStageHasAValue() {
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, new ResNet20());
      for (int i = 0; i < 3; i++) {
        assertThat(tower.taps().get(ResNet20.Tap.S2.block(i)).shape())
            .isEqualTo(Shape.of(2, 16, 16, 32));
      }
    }
  }

  @Test
  void anotherClassCountChangesTheHeadAndTheCountOfParameters() {
    Network network = new ResNet34(5);
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, network);
      assertThat(tower.logits()).isEqualTo(Shape.of(2, 5));
      assertThat(tower.parameters()).isEqualTo(21_797_672L - 995 * 513);
      assertThat(network.parameters()).isEqualTo(tower.parameters());
    }
  }

  @Test
  void anotherInputSizeChangesTheShapesAndNoParameter() {
    try (Graph graph = new Graph()) {
      Tower tower = Tower.of(graph, new ResNet20(10, 48, 64));
      assertThat(tower.shapes(List.of("s3"))).containsExactly(Shape.of(2, 12, 16, 64));
      assertThat(tower.parameters()).isEqualTo(269_722);
    }
  }
}
