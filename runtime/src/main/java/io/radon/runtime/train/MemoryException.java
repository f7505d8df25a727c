package io.radon.runtime.train;

import io.radon.runtime.RadonRuntimeException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tensorflow.exceptions.TFResourceExhaustedException;

/**
 * Memory ran out, Java's or TensorFlow's, or is certain to. What a run saved before stays, and can
 * be resumed.
 */
public final class MemoryException extends RadonRuntimeException {
  private static final long serialVersionUID = 1L;
  private static final int MEBIBYTE = 1 << 20;
  private static final int LONGEST_REASON = 200;

  MemoryException(String message) {
    super(message);
  }

  private MemoryException(String message, Throwable cause) {
    super(message, cause);
  }

  /** Reads a failure of any kind; empty if it or what caused it is no lack of memory. */
  public static Optional<MemoryException> of(@Nullable Throwable failure) {
    return of(failure, "take less at a time, such as a smaller batch");
  }

  /**
   * Reads the failure of a training.
   *
   * @param batch images per step
   */
  static Optional<MemoryException> ofTraining(Throwable failure, int batch) {
    return of(
        failure,
        String.format(
            Locale.ROOT,
            "the run had %,d images per step: begin one with fewer, as `batch=%d`, or with a smaller"
                + " evaluation batch; what it saved stays, and can be resumed with more memory",
            batch,
            Math.max(1, batch / 2)));
  }

  private static Optional<MemoryException> of(@Nullable Throwable failure, String advice) {
    Throwable cause = failure;
    while (cause != null) {
      if (cause instanceof MemoryException known) {
        return Optional.of(known);
      }
      if (cause instanceof OutOfMemoryError) {
        String message =
            String.format(
                Locale.ROOT,
                "Java ran out of memory (%s) with at most %,d MiB; give it more with `-Xmx`, or %s",
                reason(cause),
                Runtime.getRuntime().maxMemory() / MEBIBYTE,
                advice);
        return Optional.of(new MemoryException(message, cause));
      }
      if (cause instanceof TFResourceExhaustedException) {
        String message = "TensorFlow ran out of memory (" + reason(cause) + "); " + advice;
        return Optional.of(new MemoryException(message, cause));
      }
      cause = cause.getCause();
    }
    return Optional.empty();
  }

  private static String reason(Throwable cause) {
    String first =
        String.valueOf(cause.getMessage()).lines().findFirst().orElse("no reason given").strip();
    return first.length() <= LONGEST_REASON ? first : first.substring(0, LONGEST_REASON) + " …";
  }
}
