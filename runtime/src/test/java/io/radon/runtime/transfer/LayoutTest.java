package io.radon.runtime.transfer;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.golden.Layouts;
import java.util.List;
import org.junit.jupiter.api.Test;

class LayoutTest {
  private static float[] counted(int size) {
    float[] values = new float[size];
    for (int i = 0; i < size; i++) {
      values[i] = i;
    }
    return values;
  }

  @Test
  void aConvolutionsKernelIsTransposedThereAndBack() {
    List<Integer> radon = List.of(3, 2, 4, 5);
    assertThat(Layout.TORCH.shape(WeightKind.IMAGE_KERNEL, radon)).containsExactly(5, 4, 3, 2);
    float[] torch = counted(120);
    float[] here = Layout.TORCH.toRadon(WeightKind.IMAGE_KERNEL, radon, torch);
    assertThat(here).isEqualTo(Layouts.weights(torch, new int[] {5, 4, 3, 2}));
    assertThat(Layout.TORCH.fromRadon(WeightKind.IMAGE_KERNEL, radon, here)).isEqualTo(torch);
  }

  @Test
  void aKernelOfSequencesIsTurnedRound() {
    List<Integer> radon = List.of(2, 1, 3);
    float[] here =
        Layout.TORCH.toRadon(WeightKind.SEQUENCE_KERNEL, radon, new float[] {0, 1, 2, 3, 4, 5});
    assertThat(here).containsExactly(0, 2, 4, 1, 3, 5);
  }

  @Test
  void aDenseKernelIsTransposed() {
    float[] torch = {0, 1, 2, 3, 4, 5};
    assertThat(Layout.TORCH.toRadon(WeightKind.DENSE_KERNEL, List.of(3, 2), torch))
        .containsExactly(0, 3, 1, 4, 2, 5);
  }

  @Test
  void tensorFlowsLayoutIsRadons() {
    float[] values = counted(120);
    assertThat(Layout.TENSORFLOW.toRadon(WeightKind.IMAGE_KERNEL, List.of(3, 2, 4, 5), values))
        .isEqualTo(counted(120));
  }
}
