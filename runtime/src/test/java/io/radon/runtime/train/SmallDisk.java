package io.radon.runtime.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** A disk of a few kilobytes, in memory. */
record SmallDisk(Path path) implements AutoCloseable {
  /** Where the system does not allow it, the test is skipped. */
  static SmallDisk mount(Path folder, String size) throws IOException {
    Files.createDirectories(folder);
    Assumptions.assumeTrue(
        run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", folder.toString()),
        "no right to mount a small disk: only the administrator of a Linux may");
    return new SmallDisk(folder);
  }

  /** Writes until nothing more fits. */
  static void fill(Path file) {
    try {
      Files.write(file, new byte[1 << 20]);
      throw new AssertionError("a megabyte fits on the small disk");
    } catch (IOException e) {
      // full, as wanted: what did fit stays
    }
  }

  private static boolean run(String... command) {
    try {
      Process process =
          new ProcessBuilder(List.of(command))
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      return process.onExit().join().exitValue() == 0;
    } catch (IOException e) {
      return false; // no such program
    }
  }

  @Override
  public void close() {
    run("umount", path.toString());
  }
}
