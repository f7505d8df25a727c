package io.radon.compiler.lower;

/**
 * A number that a method takes.
 *
 * @param name as the spec would call it; no two of a method have the same
 */
public record NumberParameter(String name, boolean decimal) {}
