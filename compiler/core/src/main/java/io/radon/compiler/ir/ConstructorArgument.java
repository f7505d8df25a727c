package io.radon.compiler.ir;

/**
 * A model parameter that changes no structure: an argument of the class, with the spec's value as
 * default.
 */
public record ConstructorArgument(String name, int value) {}
