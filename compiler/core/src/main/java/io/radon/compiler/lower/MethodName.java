package io.radon.compiler.lower;

/**
 * The name of a method, unique in its class.
 *
 * @param base the block's name in the spec, or the section's
 * @param suffix what tells this method from its siblings, such as {@code ZeroPad}; may be empty
 */
public record MethodName(String base, String suffix) {}
