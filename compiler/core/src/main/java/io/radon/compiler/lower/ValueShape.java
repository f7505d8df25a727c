package io.radon.compiler.lower;

import io.radon.compiler.shape.Shape;
import org.jspecify.annotations.Nullable;

/**
 * A value's shape at the default input size.
 *
 * @param argument the constructor argument that the channels are; null for a number
 */
public record ValueShape(Shape shape, @Nullable String argument) {}
