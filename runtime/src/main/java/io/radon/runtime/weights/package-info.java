/** Reads and writes files of weights: whole or refused, never trusted. */
@NullMarked
package io.radon.runtime.weights;

import org.jspecify.annotations.NullMarked;
