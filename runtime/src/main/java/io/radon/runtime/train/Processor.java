package io.radon.runtime.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The kind of processor, which decides the bits that come out. */
final class Processor {
  private static final Path LINUX = Path.of("/proc/cpuinfo");
  private static final String NAME = "model name";

  private Processor() {}

  /** The name its maker gave it where the system tells, otherwise its architecture. */
  static String name() {
    try {
      // Some kinds of Linux tell bytes that are no UTF-8.
      for (String line : Files.readAllLines(LINUX, StandardCharsets.ISO_8859_1)) {
        int colon = line.indexOf(':');
        if (line.startsWith(NAME) && colon > 0) {
          return line.substring(colon + 1).strip();
        }
      }
    } catch (IOException e) {
      // no Linux
    }
    String windows = System.getenv("PROCESSOR_IDENTIFIER");
    return windows == null ? System.getProperty("os.arch") : windows;
  }
}
