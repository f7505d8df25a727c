package io.radon.cli;

import java.io.PrintWriter;
import java.io.Writer;

/**
 * Runs the light commands once, so that the Java virtual machine can write the classes they load
 * into an archive; the launcher does this after each build.
 */
final class Rehearsal {
  private Rehearsal() {}

  public static void main(String[] arguments) {
    PrintWriter nowhere = new PrintWriter(Writer.nullWriter());
    Console console = new Console(nowhere, nowhere, false, true);
    RadonCli.run(console, "--help");
    RadonCli.run(console, "doctr");
  }
}
