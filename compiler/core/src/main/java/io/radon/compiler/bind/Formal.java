package io.radon.compiler.bind;

/** A parameter as a caller sees it. */
public record Formal(String name, boolean required) {}
