package io.radon.runtime.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * A bottleneck whose last convolution and projection have one shape: only names tell them apart.
 */
class AmbiguityTest {
  private static final Inventory BOTTLENECK =
      new Inventory(
          "Tiny",
          List.of(
              kernel("conv1/conv", 3, 3, 3, 8),
              kernel("conv2/0/conv1/conv", 1, 1, 8, 8),
              kernel("conv2/0/conv2/conv", 3, 3, 8, 8),
              kernel("conv2/0/conv3/conv", 1, 1, 8, 32),
              kernel("conv2/0/shortcut/conv", 1, 1, 8, 32),
              kernel("conv2/1/conv1/conv", 1, 1, 32, 8),
              kernel("conv2/1/conv2/conv", 3, 3, 8, 8),
              kernel("conv2/1/conv3/conv", 1, 1, 8, 32)),
          List.of("conv2"),
          false);

  private static NetworkVariable kernel(String layer, Integer... shape) {
    return NetworkVariable.of(layer + "/kernel", List.of(shape));
  }

  private static List<ForeignTensor> named(String... names) {
    List<ForeignTensor> torch = FileLists.of(BOTTLENECK, NameScheme.TORCHVISION);
    List<ForeignTensor> tensors = new ArrayList<>();
    for (int i = 0; i < names.length; i++) {
      tensors.add(new ForeignTensor(names[i], "F32", torch.get(i).shape()));
    }
    return tensors;
  }

  @Test
  void twoWaysOfEqualShapesStopAndBothAreShown() {
    LoadPlan plan =
        FileLists.plan(BOTTLENECK, named("t0", "t1", "t2", "t3", "t4", "t5", "t6", "t7"));
    assertThat(plan.problem())
        .contains(
            "`w.safetensors` can be paired with `Tiny` in 2 ways of equal shapes:"
                + " `conv2/0/conv3/conv/kernel` may be `t3` (structure, projections behind their"
                + " block's other layers, kernels as PyTorch's) or `t4` (structure, projections"
                + " before their block's last layer, kernels as PyTorch's); rename the tensors as"
                + " torchvision does");
    assertThat(plan.alternatives())
        .extracting(way -> way.entries().get(4).tensor().name())
        .containsExactly("t4", "t3");
    assertThat(plan.fits()).isFalse();
  }

  @Test
  void aNameThatSpeaksOfAShortcutDecides() {
    LoadPlan plan =
        FileLists.plan(BOTTLENECK, named("a", "b.0", "b.1", "b.2", "b.skip", "c.0", "c.1", "c.2"));
    assertThat(plan.problem()).isEmpty();
    assertThat(FileLists.pairs(plan)).contains("conv2/0/shortcut/conv/kernel < b.skip");
  }

  @Test
  void namesThatAreSortedAsTextAreReadAsNumbers() {
    List<ForeignTensor> tensors = new ArrayList<>();
    List<ForeignTensor> torch = FileLists.of(FileLists.OPTION_A, NameScheme.TORCHVISION);
    for (int i = 0; i < torch.size(); i++) {
      tensors.add(new ForeignTensor("tensor." + i, "F32", torch.get(i).shape()));
    }
    tensors.sort(Comparator.comparing(ForeignTensor::name));
    LoadPlan plan = FileLists.plan(FileLists.OPTION_A, tensors);
    assertThat(plan.problem()).isEmpty();
    assertThat(FileLists.pairs(plan))
        .contains("s1/0/conv1/conv/kernel < tensor.5", "head/dense/bias < tensor.96");
  }

  @Test
  void projectionsListedFirstAreFound() {
    List<String> paths = ShortcutOrder.FIRST.of(LayerPlace.of(FileLists.OPTION_C));
    List<ForeignTensor> tensors = new ArrayList<>();
    for (String path : paths) {
      for (NetworkVariable variable : FileLists.OPTION_C.variables()) {
        if (variable.layer().equals(path)) {
          tensors.add(
              new ForeignTensor(
                  "unit" + tensors.size(),
                  "F32",
                  Layout.TENSORFLOW.shape(variable.kind(), variable.shape())));
        }
      }
    }
    LoadPlan plan = FileLists.plan(FileLists.OPTION_C, tensors);
    assertThat(plan.problem()).isEmpty();
    assertThat(plan.matching())
        .isEqualTo(
            "structure, projections before their block's other layers, kernels as TensorFlow's");
    assertThat(FileLists.pairs(plan)).contains("s1/0/shortcut/conv/kernel < unit5");
  }
}
