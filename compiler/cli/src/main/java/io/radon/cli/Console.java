package io.radon.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

/**
 * Where a command writes: results to {@code out}, messages to {@code err}, and what each of them
 * is.
 *
 * @param outIsTerminal whether a person watches {@code out}, so that a line may be redrawn
 * @param colour whether messages on {@code err} may be coloured
 */
record Console(PrintWriter out, PrintWriter err, boolean outIsTerminal, boolean colour) {
  /**
   * The console of this process. The launcher tells what is a terminal, and where messages go when
   * it filters what native libraries write to the standard error.
   */
  static Console ofProcess() {
    boolean colour =
        Boolean.getBoolean("radon.terminal.err")
            && System.getenv().getOrDefault("NO_COLOR", "").isEmpty()
            && !"dumb".equals(System.getenv("TERM"));
    return new Console(
        writer(System.out), writer(messages()), Boolean.getBoolean("radon.terminal.out"), colour);
  }

  /**
   * The standard error, or what the launcher put in its place: descriptor 0, where native libraries
   * don't write. Opening it by name would give a file a second position.
   */
  private static OutputStream messages() {
    return "0".equals(System.getProperty("radon.messages"))
        ? new FileOutputStream(FileDescriptor.in)
        : System.err;
  }

  private static PrintWriter writer(OutputStream stream) {
    return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
  }

  /** Writes {@code error: message} and, where there is one, {@code help: advice}. */
  void error(String message, String help) {
    err.println(emphasis("1;31", "error") + emphasis("1", ": " + message));
    if (!help.isEmpty()) {
      err.println(emphasis("1;36", "help") + ": " + help);
    }
    err.flush();
  }

  private String emphasis(String code, String text) {
    return colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }
}
