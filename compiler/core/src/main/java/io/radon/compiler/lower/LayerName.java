package io.radon.compiler.lower;

/**
 * The name under which a layer's variables live.
 *
 * @param relative whether {@code path} continues the name that the method was called with
 * @param indexed whether the index of the loop at hand follows
 */
public record LayerName(boolean relative, String path, boolean indexed) {}
