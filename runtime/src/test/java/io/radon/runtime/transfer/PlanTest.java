package io.radon.runtime.transfer;

import static io.radon.runtime.transfer.FileLists.OPTION_A;
import static io.radon.runtime.transfer.FileLists.OPTION_C;
import static io.radon.runtime.transfer.FileLists.pairs;
import static io.radon.runtime.transfer.FileLists.plan;
import static io.radon.runtime.transfer.FileLists.renamed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlanTest {
  @ParameterizedTest
  @EnumSource(NameScheme.class)
  void aFileUnderASchemesNamesFillsEveryVariable(NameScheme scheme) {
    LoadPlan plan = plan(OPTION_C, FileLists.of(OPTION_C, scheme));
    assertThat(plan.fits()).isTrue();
    assertThat(plan.matching()).startsWith("names of ");
    assertThat(plan.entries())
        .extracting(LoadEntry::variable)
        .containsExactlyElementsOf(OPTION_C.variables());
    assertThat(plan.orThrow()).isSameAs(plan);
  }

  @Test
  void aKernelIsTransposedAndAVectorIsNot() {
    List<LoadEntry> entries =
        plan(OPTION_A, FileLists.of(OPTION_A, NameScheme.TORCHVISION)).entries();
    assertThat(entries.get(0).transposed()).isEqualTo("OIHW → HWIO");
    assertThat(entries.get(0).expectedShape()).containsExactly(16, 3, 3, 3);
    assertThat(entries.get(1).transposed()).isEmpty();
    assertThat(entries.get(95).transposed()).isEqualTo("OI → IO");
  }

  @ParameterizedTest
  @ValueSource(strings = {"module.", "model.", "state_dict.", "state_dict.module.", "my.net."})
  void whatAProgramPutsBeforeTheNamesIsFoundAndSaid(String prefix) {
    List<ForeignTensor> tensors =
        renamed(FileLists.of(OPTION_A, NameScheme.AKAMASTER), name -> prefix + name);
    LoadPlan plan = plan(OPTION_A, tensors);
    assertThat(plan.fits()).isTrue();
    assertThat(plan.prefix()).isEqualTo(prefix);
  }

  @Test
  void countsOfBatchesAndAnOptimizersTensorsAreForNoNetwork() {
    List<ForeignTensor> tensors =
        new ArrayList<>(
            renamed(FileLists.of(OPTION_A, NameScheme.AKAMASTER), name -> "state_dict." + name));
    tensors.add(new ForeignTensor("state_dict.bn1.num_batches_tracked", "I64", List.of()));
    tensors.add(new ForeignTensor("optimizer.state.0.momentum_buffer", "F32", List.of(16)));
    LoadPlan plan = plan(OPTION_A, tensors);
    assertThat(plan.fits()).isTrue();
    assertThat(plan.ignored()).hasSize(2);
  }

  @Test
  void aMissingTensorIsNamedWithItsStage() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.removeIf(tensor -> tensor.name().equals("layer2.1.bn1.running_var"));
    LoadPlan plan = plan(OPTION_A, tensors);
    assertThat(plan.problem())
        .contains(
            "`w.safetensors` does not fit `ResNet20`: 1 of 97 variables is missing,"
                + " `s2/1/conv1/norm/variance`");
    assertThat(plan.faultyStage()).contains("s2");
  }

  @Test
  void anExtraTensorIsNamed() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.add(new ForeignTensor("layer4.0.conv1.weight", "F32", List.of(8, 8, 3, 3)));
    tensors.add(new ForeignTensor("layer4.0.conv2.weight", "F32", List.of(8, 8, 3, 3)));
    assertThat(plan(OPTION_A, tensors).problem())
        .contains(
            "`w.safetensors` does not fit `ResNet20`: 2 tensors have no variable, the first is"
                + " `layer4.0.conv1.weight`");
  }

  @Test
  void aTensorOfAnotherShapeIsNamedWithBothShapes() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.replaceAll(
        tensor ->
            tensor.name().equals("fc.weight")
                ? new ForeignTensor("fc.weight", "F32", List.of(7, 64))
                : tensor);
    LoadPlan plan = plan(OPTION_A, tensors);
    assertThatThrownBy(plan::orThrow)
        .isInstanceOf(TransferException.class)
        .hasMessageStartingWith(
            "`w.safetensors` does not fit `ResNet20`: 1 tensor has another shape, `fc.weight`:"
                + " expected 10x64 for `head/dense/kernel`, found 7x64");
  }

  @Test
  void wholeNumbersAreNoWeights() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.replaceAll(
        tensor ->
            tensor.name().equals("bn1.weight")
                ? new ForeignTensor("bn1.weight", "I64", List.of(16))
                : tensor);
    assertThat(plan(OPTION_A, tensors).problem())
        .contains(
            "`w.safetensors` does not hold numbers for `conv1/norm/scale`: expected F32, F64, F16"
                + " or BF16, found I64 in `bn1.weight`");
  }

  @Test
  void partialLeavesAHeadOfAnotherClassCount() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.replaceAll(
        tensor ->
            tensor.name().startsWith("fc.")
                ? new ForeignTensor(
                    tensor.name(), "F32", tensor.shape().size() == 2 ? List.of(7, 64) : List.of(7))
                : tensor);
    LoadPlan plan = plan(OPTION_A, tensors, LoadOptions.strict().withPartial(true));
    assertThat(plan.fits()).isTrue();
    assertThat(plan.scheme()).contains(NameScheme.TORCHVISION);
    assertThat(plan.untouched())
        .extracting(NetworkVariable::name)
        .containsExactly("head/dense/kernel", "head/dense/bias");
    assertThat(plan.entries()).hasSize(95);
  }

  @Test
  void partialRefusesAStageOfAnotherShape() {
    List<ForeignTensor> tensors = new ArrayList<>(FileLists.of(OPTION_A, NameScheme.TORCHVISION));
    tensors.replaceAll(
        tensor ->
            tensor.name().equals("layer3.0.conv1.weight")
                ? new ForeignTensor(tensor.name(), "F32", List.of(64, 32, 1, 1))
                : tensor);
    assertThat(plan(OPTION_A, tensors, LoadOptions.strict().withPartial(true)).problem())
        .hasValueSatisfying(
            text ->
                assertThat(text).contains("1 tensor has another shape, `layer3.0.conv1.weight`"));
  }

  @Test
  void unknownNamesArePairedByStructureWhereOnlyOneWayFits() {
    List<ForeignTensor> known = FileLists.of(OPTION_C, NameScheme.TORCHVISION);
    List<ForeignTensor> tensors = new ArrayList<>();
    for (int i = 0; i < known.size(); i++) {
      tensors.add(new ForeignTensor("tensor" + i, "F32", known.get(i).shape()));
    }
    LoadPlan plan = plan(OPTION_C, tensors);
    assertThat(plan.problem()).isEmpty();
    assertThat(plan.matching())
        .isEqualTo(
            "structure, projections behind their block's other layers, kernels as PyTorch's");
    assertThat(pairs(plan)).first().isEqualTo("conv1/conv/kernel < tensor0");
    assertThat(pairs(plan)).contains("s3/2/shortcut/norm/variance < tensor139");
  }

  @Test
  void aFileThatPartsFromTheNetworkIsToldWhere() {
    List<ForeignTensor> tensors =
        renamed(FileLists.of(OPTION_A, NameScheme.TORCHVISION), name -> "x" + name.hashCode());
    LoadPlan plan = plan(OPTION_C, tensors);
    assertThat(plan.problem())
        .hasValueSatisfying(
            text ->
                assertThat(text)
                    .startsWith(
                        "`w.safetensors` does not fit `ResNet20`: its names are no scheme's, and by"
                            + " structure the 4. of the kernels is "));
  }
}
