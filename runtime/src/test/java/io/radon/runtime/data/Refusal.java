package io.radon.runtime.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** What every complaint about data must be, whatever it says. */
final class Refusal {
  private Refusal() {}

  /**
   * Checks that {@code action} complains in one printable line about the file, with these parts.
   */
  static void assertRefused(ThrowingCallable action, Path file, String... parts) {
    Throwable problem = catchThrowable(action);
    assertThat(problem).isInstanceOf(DataException.class);
    assertThat(problem.getMessage())
        .contains("`" + file + "`")
        .contains(parts)
        .doesNotContainPattern("\\p{Cntrl}")
        .doesNotContain("null")
        .doesNotEndWith(".");
  }
}
