package io.radon.compiler.elaborate;

/** What a value is. */
enum ValueKind {
  INT,
  DECIMAL,
  BOOLEAN,
  TEXT,
  WORD,
  SIZE,
  LIST,
  CALLABLE,
  ERROR
}
