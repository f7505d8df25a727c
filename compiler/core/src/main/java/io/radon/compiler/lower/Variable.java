package io.radon.compiler.lower;

/**
 * A local variable that holds an operand.
 *
 * @param id its number in the method
 * @param name a suggestion in the spec's words; two variables of a method may have the same
 */
public record Variable(int id, String name) {}
