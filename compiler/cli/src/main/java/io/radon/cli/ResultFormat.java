package io.radon.cli;

import picocli.CommandLine.Option;

/** The option {@code --format} of commands that show a result. */
final class ResultFormat {
  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table (the default) or json")
  private Format format = Format.TABLE;

  boolean isJson() {
    return format == Format.JSON;
  }

  /** How a result is written. */
  private enum Format {
    /** For people. */
    TABLE,
    /** For programs. */
    JSON;

    @Override
    public String toString() {
      return CommandLineText.word(this);
    }
  }
}
