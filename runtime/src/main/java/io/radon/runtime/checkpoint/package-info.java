/** Keeps the state of a run on disk so that a crash at any moment loses no complete one. */
@NullMarked
package io.radon.runtime.checkpoint;

import org.jspecify.annotations.NullMarked;
