package io.radon.runtime.transfer;

import static io.radon.runtime.transfer.FileLists.OPTION_A;
import static io.radon.runtime.transfer.FileLists.OPTION_C;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  private static final String TEXT =
      Fingerprints.text(
              "cifar10/resnet20.rn", "ResNet20", "sha256:a", 269_722, OPTION_A.variables())
          + Fingerprints.text(
              "cifar10/resnet20.rn", "ResNet20C", "sha256:c", 283_962, OPTION_C.variables());
  private static final Fingerprints ZOO = Fingerprints.parse(TEXT);

  private static Likeness nearest(List<ForeignTensor> tensors) {
    return ZOO.nearest(tensors).get(0);
  }

  @Test
  void theTextHasALineForTheModelAndOneForEachLabel() {
    assertThat(TEXT.lines())
        .startsWith(
            "model\tcifar10/resnet20.rn\tResNet20\tsha256:a\t269722",
            "conv1\t16*4 16x3x3x3*1",
            "s1\t16*24 16x16x3x3*6",
            "s2\t32*24 32x16x3x3*1 32x32x3x3*5");
  }

  @Test
  void aFileOfAnyNamesAndLayoutIsKnownByItsShapes() {
    for (NameScheme scheme : List.of(NameScheme.TORCHVISION, NameScheme.RADON)) {
      Likeness nearest =
          nearest(FileLists.renamed(FileLists.of(OPTION_C, scheme), name -> "x" + name.hashCode()));
      assertThat(nearest.name()).isEqualTo("resnet20:ResNet20C");
      assertThat(nearest.share()).isEqualTo(1);
      assertThat(nearest.differences()).isEmpty();
      assertThat(nearest.digest()).isEqualTo("sha256:c");
    }
  }

  @Test
  void anotherClassCountIsSaid() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.replaceAll(
        tensor ->
            switch (tensor.name()) {
              case "fc.weight" -> new ForeignTensor("fc.weight", "F32", List.of(7, 64));
              case "fc.bias" -> new ForeignTensor("fc.bias", "F32", List.of(7));
              default -> tensor;
            });
    assertThat(nearest(tensors).name()).isEqualTo("resnet20");
    assertThat(nearest(tensors).differences()).containsExactly("its head is for 7 classes, not 10");
  }

  @Test
  void aDeeperStageIsSaid() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    for (String part : List.of("conv1.weight", "conv2.weight")) {
      tensors.add(new ForeignTensor("layer2.3." + part, "F32", List.of(32, 32, 3, 3)));
    }
    for (String part : List.of("bn1.weight", "bn1.bias", "bn2.weight", "bn2.bias")) {
      tensors.add(new ForeignTensor("layer2.3." + part, "F32", List.of(32)));
    }
    assertThat(nearest(tensors).differences())
        .containsExactly("its stage s2 is deeper: 7 kernels of 32x32x3x3, not 5");
  }

  @Test
  void squeezeAndExcitationIsSaid() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.add(new ForeignTensor("layer3.0.se.fc1.weight", "F32", List.of(8, 64, 1, 1)));
    tensors.add(new ForeignTensor("layer3.0.se.fc1.bias", "F32", List.of(8)));
    tensors.add(new ForeignTensor("layer3.0.se.fc2.weight", "F32", List.of(64, 8, 1, 1)));
    tensors.add(new ForeignTensor("layer3.0.se.fc2.bias", "F32", List.of(64)));
    assertThat(nearest(tensors).differences())
        .containsExactly("it has squeeze and excitation, 1 times");
  }

  @Test
  void normsWithoutStatisticsAreSaid() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.removeIf(tensor -> tensor.name().contains("running"));
    assertThat(nearest(tensors).differences())
        .containsExactly("it has fewer vectors: norms without running statistics, or no biases");
  }

  @Test
  void aPlanForTheWrongModelNamesTheRightOne() {
    assertThat(ZOO.hint(FileLists.of(OPTION_C, NameScheme.AKAMASTER), OPTION_A))
        .contains("this looks like resnet20:ResNet20C");
    assertThat(ZOO.hint(FileLists.of(OPTION_A, NameScheme.AKAMASTER), OPTION_A)).isEmpty();
  }
}
