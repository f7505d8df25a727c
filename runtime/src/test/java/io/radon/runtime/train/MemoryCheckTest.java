package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.model.ImageSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MemoryCheckTest {
  @TempDir private Path root = Path.of("");

  private void write(String path, String text) throws IOException {
    Path file = root.resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private long free() {
    return new FreeMemory(root).bytes().orElse(-1);
  }

  @Test
  void theLeastOfMachineGroupAndAddressesIsFree() throws IOException {
    assertThat(free()).as("nothing is told").isEqualTo(-1);
    write("proc/meminfo", "MemTotal: 9000 kB\nMemAvailable:    4000 kB\nSwapFree:  96 kB\n");
    assertThat(free()).isEqualTo(4096L << 10);
    write("sys/fs/cgroup/memory.max", "max\n");
    write("sys/fs/cgroup/memory.current", "1048576\n");
    assertThat(free()).as("a group without a limit").isEqualTo(4096L << 10);
    write("sys/fs/cgroup/memory.max", "3145728\n");
    assertThat(free()).isEqualTo(2L << 20);
    write("sys/fs/cgroup/memory.stat", "anon 5\nactive_file 7\ninactive_file 524288\n");
    assertThat(free()).isEqualTo((2L << 20) + 524_288);
    write("proc/self/limits", "Max cpu time unlimited\nMax address space    2097152  99 bytes\n");
    write("proc/self/status", "VmPeak: 1 kB\nVmSize:\t    1024 kB\n");
    assertThat(free()).isEqualTo(1L << 20);
    write("proc/self/status", "VmSize:\t    9999 kB\n");
    assertThat(free()).isZero();
  }

  @Test
  void aBatchThatCannotFitIsRefusedWithOneThatCan() {
    MemoryCheck check = new MemoryCheck(1 << 20);
    assertThat(check.refusal(1024, OptionalLong.of(1L << 29))).isEmpty();
    assertThat(check.refusal(1025, OptionalLong.of(1L << 29)).orElseThrow())
        .isEqualTo(
            "a step with 1,025 images needs more than 0.5 GiB of memory, and 0.5 GiB are free; take"
                + " fewer, as `batch=512`");
    assertThat(check.refusal(1_000_000, OptionalLong.empty())).isEmpty();
  }

  @Test
  void whatIsComputedForEachImageIsCounted() {
    TrainingConfig config = Runs.config().build();
    try (TrainingGraph graph =
        new TrainingGraph(TinyNetwork.TINY, new ImageSize(8, 8, 3), config, config.place())) {
      // 4x4x8 of convolution, norm and activation; the padded image, and the head's numbers.
      long outputs = Float.BYTES * 3L * 4 * 4 * 8;
      assertThat(graph.memory().perImage()).isBetween(outputs, 2 * outputs);
    }
  }
}
