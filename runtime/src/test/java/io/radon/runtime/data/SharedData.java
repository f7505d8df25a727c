package io.radon.runtime.data;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/**
 * Real data sets that are not part of the repository. Where they are absent the test is skipped
 * with a word on how to get them; in continuous integration it fails instead.
 */
final class SharedData {
  private SharedData() {}

  /** The folder of CIFAR-10, as the shared folder's script unpacks it. */
  static Path cifar10() {
    return require(
        Path.of(System.getProperty("user.home"), ".cache/radon-data/cifar10"),
        "run `../shared/data/cifar10/unpack`");
  }

  /** The folder of Debian's package. */
  static Path fashionMnist() {
    return require(Idx.FASHION_MNIST_FOLDER, "run `apt-get install dataset-fashion-mnist`");
  }

  private static Path require(Path folder, String advice) {
    if (!Files.isDirectory(folder)) {
      String message = "no data in " + folder + ": " + advice;
      if (System.getenv("CI") != null) {
        throw new AssertionError(message);
      }
      Assumptions.abort(message);
    }
    return folder;
  }
}
