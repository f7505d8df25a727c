package io.radon.compiler;

/**
 * Where the time of one compilation went, in nanoseconds.
 *
 * @param parse from text to trees, of the spec and all it imports
 * @param elaborate names, expansion and shapes
 * @param check rules and figures
 * @param generate from graphs to Java text, with digests
 */
public record StageTimes(long parse, long elaborate, long check, long generate) {}
