package io.radon.zoo;

import io.radon.runtime.golden.GoldenCase;
import io.radon.runtime.golden.GoldenComparison;
import io.radon.runtime.golden.TrainingComparison;
import io.radon.runtime.model.Network;
import io.radon.zoo.cifar10.Plain20;
import io.radon.zoo.cifar10.ResNet20;
import io.radon.zoo.cifar10.ResNet20C;
import io.radon.zoo.imagenet.ResNet18;
import io.radon.zoo.imagenet.ResNet34;
import io.radon.zoo.imagenet.ResNet50;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The generated classes with weights from a formula, against what PyTorch computed with them. */
class ZooGoldenTest {
  static Stream<Arguments> cifar10() {
    return Stream.of(
        Arguments.of("cifar_20_A", new ResNet20()),
        Arguments.of("cifar_20_C", new ResNet20C()),
        Arguments.of("cifar_20_plain", new Plain20()));
  }

  static Stream<Arguments> all() {
    return Stream.concat(
        cifar10(),
        Stream.of(
            Arguments.of("resnet18", new ResNet18()),
            Arguments.of("resnet34", new ResNet34()),
            Arguments.of("resnet50", new ResNet50())));
  }

  /** With room for another processor's rounding: specs/decisions/013-training-losses.md. */
  static Stream<Arguments> rounded() {
    return Stream.of(
        Arguments.of("cifar_20_A", new ResNet20(), 3e-3),
        Arguments.of("cifar_20_C", new ResNet20C(), 3e-2),
        Arguments.of("cifar_20_plain", new Plain20(), 3e-2));
  }

  @ParameterizedTest
  @MethodSource("all")
  void logitsAndTapsEqualPyTorch(String golden, Network network) {
    new GoldenComparison(network, GoldenCase.load(golden)).checkInference();
  }

  @ParameterizedTest
  @MethodSource("cifar10")
  void eachOfTenTrainingStepsEqualsPyTorch(String golden, Network network) {
    new TrainingComparison(network, GoldenCase.load(golden)).checkEachStep();
  }

  @ParameterizedTest
  @MethodSource("rounded")
  void tenStepsOnEndInSinglePrecisionStayAsCloseAsRoundingLets(
      String golden, Network network, double bound) {
    new TrainingComparison(network, GoldenCase.load(golden)).checkInSingle(bound);
  }
}
