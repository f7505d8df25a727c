package io.radon.runtime.model;

/**
 * The value of one block of a stage.
 *
 * @param name the stage's label, a slash, and the block's index
 */
public record BlockTap(String name) implements TapPoint {}
