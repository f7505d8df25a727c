package io.radon.compiler.format;

/** A comment on a line of its own, and whether a blank line stands before it. */
record Remark(String text, boolean blankBefore) {}
