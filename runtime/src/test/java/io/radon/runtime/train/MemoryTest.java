package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@EnabledOnOs(OS.LINUX)
class MemoryTest {
  /**
   * A batch has 6 KiB of pixels: kept, those of 1,000 steps would be more. The C library takes 3
   * MiB at once now and then.
   */
  private static final long LIMIT_KIBIBYTES = 5 << 10;

  @TempDir private Path folder = Path.of("");

  private Holdings held(int steps, int every, ManySteps.Leak leak)
      throws IOException, InterruptedException {
    return Holdings.of(folder.resolve("run"), steps, every, leak);
  }

  @Test
  void twoThousandStepsTakeNoMoreMemoryThanOneThousand() throws IOException, InterruptedException {
    List<Holdings.Sample> samples = held(2_000, 100, ManySteps.Leak.NONE).samples();
    long half = samples.get(samples.size() / 2 - 1).residentKibibytes();
    long end = samples.get(samples.size() - 1).residentKibibytes();
    assertThat(end - half).as("KiB of %s", samples).isLessThan(LIMIT_KIBIBYTES);
  }

  @Test
  @Tag("slow")
  void tenThousandStepsHoldNoMoreThanFiveThousandAndAreAsFast()
      throws IOException, InterruptedException {
    Holdings held = held(10_000, 250, ManySteps.Leak.NONE);
    System.out.println("step,resident KiB,heap KiB,handles,processor ms");
    held.samples()
        .forEach(
            at ->
                System.out.printf(
                    "%d,%d,%d,%d,%d%n",
                    at.step(),
                    at.residentKibibytes(),
                    at.heapKibibytes(),
                    at.handles(),
                    at.cpu() / 1_000_000));
    assertThat(held.growth()).as("%s", held).isEmpty();
  }

  @ParameterizedTest
  @Tag("slow")
  @CsvSource({"TENSOR, resident", "NATIVE, resident", "HEAP, heap", "HANDLE, handles"})
  void aLeakWouldBeSeen(ManySteps.Leak leak, String where)
      throws IOException, InterruptedException {
    List<String> growth = held(4_000, 100, leak).growth();
    System.out.println(leak + ": " + growth);
    assertThat(growth).anySatisfy(line -> assertThat(line).startsWith(where));
  }
}
