package io.radon.compiler.ir;

/**
 * A value of one body: 0 is what enters it, the others are outputs of its nodes, each defined once.
 */
public record ValueRef(int id) {}
