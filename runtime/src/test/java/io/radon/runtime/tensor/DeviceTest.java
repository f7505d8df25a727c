package io.radon.runtime.tensor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeviceTest {
  @Test
  void devicesAreReadAsTheyAreWritten() {
    assertThat(Device.parse("auto")).isEqualTo(Device.AUTO).hasToString("auto");
    assertThat(Device.parse("cpu")).isEqualTo(Device.CPU).hasToString("cpu");
    assertThat(Device.parse("gpu:3")).isEqualTo(Device.gpu(3)).hasToString("gpu:3");
    assertThat(Device.parse("gpu")).isEqualTo(Device.gpu(0));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "GPU:0", "gpu:", "gpu:x", "gpu:-1", "tpu", "gpu:99999"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> Device.parse(text))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("expected a device `auto`, `cpu` or `gpu:N`, found `" + text + "`");
  }

  @Test
  void aGpuThatIsNotThereIsAClearError() {
    Assumptions.assumeTrue(PhysicalDevices.gpus(2) == 0, "this machine has a GPU");
    assertThatThrownBy(() -> Device.gpu(0).place(2))
        .isInstanceOf(DeviceException.class)
        .hasMessageContaining("`gpu:0` is not there: TensorFlow sees no GPU")
        .hasMessageContaining("--device auto");
    assertThat(Device.AUTO.place(2).device()).isEqualTo("cpu");
  }

  @Test
  void theCpuIsTakenWithTheThreadsAskedFor() {
    Placement placement = Device.CPU.place(3);
    assertThat(placement.device()).isEqualTo("cpu");
    assertThat(placement.threads()).isEqualTo(3);
  }
}
