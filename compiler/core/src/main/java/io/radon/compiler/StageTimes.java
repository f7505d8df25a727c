package io.radon.compiler;

/**
 * Where the time of one compilation went, in nanoseconds, up to the classes, which are written when
 * asked for.
 *
 * @param parse from text to trees, of the spec and all it imports
 * @param elaborate names, expansion and shapes
 * @param check rules and figures
 */
public record StageTimes(long parse, long elaborate, long check) {}
