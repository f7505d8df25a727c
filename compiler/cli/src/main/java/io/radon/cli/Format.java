package io.radon.cli;

/** How a result is written. */
enum Format {
  /** For people. */
  TABLE,
  /** For programs. */
  JSON
}
