package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.tensor.Device;
import org.junit.jupiter.api.Test;

class Bf16CheckTest {
  @Test
  void convolutionsInBfloat16DifferByRoundingAlone() {
    // Odd channels without the extra one differ by 0.17 and more.
    assertThat(Bf16Check.check(Device.CPU.place(2))).isLessThan(0.01);
  }
}
