package io.radon.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Runs the light commands once, so that the Java virtual machine can write the classes they load
 * into an archive; the launcher does this after each build.
 */
final class Rehearsal {
  private Rehearsal() {}

  /**
   * Rehearses.
   *
   * @param arguments a spec
   */
  public static void main(String[] arguments) throws IOException {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(nowhere, nowhere, false, true);
    String spec = arguments[0];
    Path output = Files.createTempDirectory("radon-rehearsal-");
    RadonCli.run(console, "--help");
    RadonCli.run(console, "summry", spec);
    RadonCli.run(console, "check", spec, "missing.rn");
    RadonCli.run(console, "summary", spec);
    RadonCli.run(console, "summary", spec, "--format", "json");
    RadonCli.run(console, "compile", spec, "-o", output.toString());
    try (Stream<Path> files = Files.walk(output)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
