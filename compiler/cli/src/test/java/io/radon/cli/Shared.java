package io.radon.cli;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** Reference data beside the repository, or where the environment's {@code RADON_SHARED} says. */
final class Shared {
  private Shared() {}

  /** A folder or file in it; a test that needs it is skipped without it, under CI it fails. */
  static Path require(String path) {
    String given = System.getenv("RADON_SHARED");
    Path root = given == null ? Outcome.root().resolve("../shared") : Path.of(given);
    Path file = root.resolve(path);
    if (Files.exists(file)) {
      return file;
    }
    String message = "reference data is missing: " + file.toAbsolutePath().normalize();
    if (System.getenv("CI") != null) {
      fail(message);
    }
    Assumptions.abort(message);
    return file;
  }
}
