package io.radon.runtime.weights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Damages small files of every format at random: a reader either reads or refuses, and allocates
 * little. With the system property {@code radon.fuzz.seconds} each format is damaged for so long,
 * else a fixed number of times.
 */
class ReaderFuzzTest {
  private static final int DAMAGES = 200;
  private static final long MOST_ALLOCATED = 8 << 20;
  private static final long SECONDS = Long.getLong("radon.fuzz.seconds", 0);

  @TempDir Path folder;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "numpy.safetensors", "small.pth", "nested.pth", "small-legacy.th", "nested-legacy.th",
        "plain.npz", "deflated.npz", "c.npy", "fortran.npy", "small.weights.h5",
        "plain.weights.h5", "raw.index", "objects.index"
      })
  void damagedFilesAreReadOrRefused(String name) throws IOException {
    byte[] whole = Samples.bytes(name);
    Path file = folder.resolve(name);
    if (name.endsWith(".index")) {
      String data = name.replace(".index", ".data-00000-of-00001");
      Files.write(folder.resolve(data), Samples.bytes(data));
    }
    long seed = SECONDS == 0 ? 1 : System.nanoTime();
    SplittableRandom random = new SplittableRandom(seed);
    long end = System.nanoTime() + SECONDS * 1_000_000_000;
    long inputs = 0;
    while (SECONDS == 0 ? inputs < DAMAGES : System.nanoTime() < end) {
      byte[] bytes =
          SECONDS > 0 && inputs < 8L * whole.length
              ? flipped(whole, (int) inputs)
              : damaged(whole, random);
      inputs++;
      Files.write(file, bytes);
      assertHarmless(file, seed, inputs);
    }
    if (SECONDS > 0) {
      System.out.printf("%s: %,d inputs, seed %d%n", name, inputs, seed);
    }
  }

  private static void assertHarmless(Path file, long seed, long input) {
    long before = Refusal.allocated();
    try {
      Refusal.readAll(file);
    } catch (WeightFileException e) {
      assertThat(e.getMessage()).startsWith("`").doesNotContainPattern("\\p{Cntrl}");
    } catch (RuntimeException | Error e) {
      throw new AssertionError("seed " + seed + ", input " + input, e);
    }
    assertThat(Refusal.allocated() - before)
        .as("bytes allocated, seed %d, input %d", seed, input)
        .isLessThan(MOST_ALLOCATED);
  }

  private static byte[] flipped(byte[] whole, int bit) {
    byte[] bytes = whole.clone();
    bytes[bit / 8] ^= (byte) (1 << bit % 8);
    return bytes;
  }

  private static byte[] damaged(byte[] whole, SplittableRandom random) {
    byte[] bytes = whole.clone();
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(bytes.length);
      switch (random.nextInt(6)) {
        case 0 -> bytes[at] = (byte) random.nextInt(256);
        case 1 -> bytes[at] = (byte) (random.nextBoolean() ? 0xff : 0);
        case 2 -> Arrays.fill(bytes, at, Math.min(bytes.length, at + 8), (byte) 0xff);
        case 3 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
        case 4 -> splice(bytes, at, random);
        default -> bytes[at] += (byte) (random.nextBoolean() ? 1 : -1);
      }
    }
    return bytes;
  }

  /** Copies a part of the file over another. */
  private static void splice(byte[] bytes, int at, SplittableRandom random) {
    int from = random.nextInt(bytes.length);
    int length = Math.min(1 + random.nextInt(32), bytes.length - Math.max(at, from));
    System.arraycopy(bytes, from, bytes, at, length);
  }
}
