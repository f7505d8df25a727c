package io.radon.compiler.lower;

/**
 * A labelled section of the model's own body.
 *
 * @param blocks how many blocks the stage has; 0 for a label that is no stage
 */
public record Tap(String label, boolean stage, int blocks, ValueShape shape) {}
