package io.radon.runtime.weights;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every refusal of a file must be, whatever it says. */
final class Refusal {
  /** Far above what a refusal takes, the loading of classes included, and far below any bomb. */
  private static final long MOST_ALLOCATED = 8 << 20;

  private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

  private Refusal() {}

  /**
   * Opens a file and reads all tensors; checks that this is refused in one printable line with
   * these parts, and that nothing large was allocated before.
   */
  static void assertRefused(Path file, String... parts) {
    assertRefused(() -> readAll(file), file, parts);
  }

  /** The same for a file so large that reading it takes more. */
  static void assertRefusedWithin(long most, Path file, String... parts) {
    assertRefused(() -> readAll(file), most, file, parts);
  }

  static void assertRefused(ThrowingCallable action, Path file, String... parts) {
    assertRefused(action, MOST_ALLOCATED, file, parts);
  }

  private static void assertRefused(
      ThrowingCallable action, long most, Path file, String... parts) {
    long before = allocated();
    Throwable problem = catchThrowable(action);
    long taken = allocated() - before;
    assertThat(problem).isInstanceOf(WeightFileException.class);
    assertThat(problem.getMessage())
        .contains("`" + file + "`")
        .doesNotContainPattern("\\p{Cntrl}")
        .doesNotContain("null")
        .doesNotEndWith(".");
    for (String part : parts) {
      assertThat(problem.getMessage()).contains(part);
    }
    assertThat(taken).as("bytes allocated").isLessThan(most);
  }

  /** Reads a file to its last byte without keeping anything. */
  static void readAll(Path file) {
    try (WeightFile weights = WeightFiles.open(file)) {
      for (StoredTensor tensor : weights.tensors()) {
        weights.readBytes(tensor, chunk -> {});
        weights.read(tensor, Rounding.ALLOW, chunk -> {});
      }
    }
  }

  static long allocated() {
    return THREADS.getCurrentThreadAllocatedBytes();
  }
}
