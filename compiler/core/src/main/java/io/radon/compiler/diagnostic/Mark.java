package io.radon.compiler.diagnostic;

/** A label and whether it is the message's own place. */
record Mark(Label label, boolean primary) {}
