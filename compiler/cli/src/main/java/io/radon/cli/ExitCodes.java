package io.radon.cli;

/** What the command ends with. */
final class ExitCodes {
  static final int OK = 0;

  /** The spec has mistakes, and they were shown. */
  static final int DIAGNOSTICS = 1;

  /** The command line has a mistake. */
  static final int USAGE = 2;

  /** Radon has a mistake. */
  static final int BUG = 3;

  /** Data, disk or device are not as needed, or the training diverged. */
  static final int ENVIRONMENT = 4;

  /** The user stopped it with Ctrl-C, by the convention of shells: 128 + SIGINT. */
  static final int INTERRUPTED = 130;

  private ExitCodes() {}
}
