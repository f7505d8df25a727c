package io.radon.compiler.format;

/** Statements of one kind that follow one another are aligned with one another. */
enum StatementKind {
  FLOW,
  SWITCH,
  EXPECT
}
