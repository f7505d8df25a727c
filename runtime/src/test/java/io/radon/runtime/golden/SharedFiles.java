package io.radon.runtime.golden;

import static org.assertj.core.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Where reference data lies: the folder {@code shared} beside the repository, or what the
 * environment's {@code RADON_SHARED} says.
 */
public final class SharedFiles {
  private SharedFiles() {}

  /**
   * The folder or file at {@code path} in it. Where it is missing, the test is skipped; under
   * continuous integration it fails, so that nothing is left out unnoticed.
   */
  public static Path require(String path) {
    Path file = root().resolve(path);
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

  private static Path root() {
    String given = System.getenv("RADON_SHARED");
    if (given != null) {
      return Path.of(given);
    }
    return Path.of(System.getProperty("radon.root", "..")).resolve("../shared");
  }
}
