package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class MemoryTest {
  /** A batch has 24 KiB of pixels: kept, those of 1,000 steps would be three times as much. */
  private static final long LIMIT_KIBIBYTES = 8 << 10;

  @TempDir private Path folder = Path.of("");

  @Test
  @EnabledOnOs(OS.LINUX)
  void twoThousandStepsTakeNoMoreMemoryThanOneThousand() throws IOException, InterruptedException {
    // A process of its own, whose heap is of fixed size and all there from the beginning.
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xms96m",
                "-Xmx96m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseSerialGC",
                "-Dorg.bytedeco.javacpp.maxPhysicalBytes=0",
                "-cp",
                System.getProperty("java.class.path"),
                ManySteps.class.getName(),
                folder.resolve("run").toString())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    List<Long> resident = new ArrayList<>();
    try (BufferedReader out = process.inputReader()) {
      out.lines()
          .filter(line -> line.startsWith("resident "))
          .forEach(line -> resident.add(Long.parseLong(line.substring("resident ".length()))));
    }
    assertThat(process.waitFor()).isZero();
    assertThat(resident).hasSize(ManySteps.STEPS / ManySteps.EVERY);
    long half = resident.get(resident.size() / 2 - 1);
    long end = resident.get(resident.size() - 1);
    assertThat(end - half).as("KiB of %s", resident).isLessThan(LIMIT_KIBIBYTES);
  }
}
