/** Trains a network, evaluates it, and records what happened. */
@NullMarked
package io.radon.runtime.train;

import org.jspecify.annotations.NullMarked;
