package io.radon.cli;

import org.jspecify.annotations.Nullable;

/** Ends a command with a message for the user, a way out where there is one, and an exit code. */
final class CommandFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int exitCode;
  private final @Nullable String help;

  private CommandFailure(int exitCode, String message, @Nullable String help) {
    super(message);
    this.exitCode = exitCode;
    this.help = help;
  }

  /** The command line asks for something that can't be. */
  static CommandFailure usage(String message, @Nullable String help) {
    return new CommandFailure(ExitCodes.USAGE, message, help);
  }

  /** Data, disk or device are not as needed. */
  static CommandFailure environment(String message, @Nullable String help) {
    return new CommandFailure(ExitCodes.ENVIRONMENT, message, help);
  }

  /** The command line has a mistake, and the compiler's messages have told it. */
  static CommandFailure alreadyTold() {
    return new CommandFailure(ExitCodes.USAGE, "", null);
  }

  int exitCode() {
    return exitCode;
  }

  /** The message; empty when everything has been told. */
  String text() {
    return String.valueOf(getMessage());
  }

  @Nullable String help() {
    return help;
  }
}
