/**
 * Labelled pictures: where they come from, in which order they are seen, and how they are batched.
 */
@NullMarked
package io.radon.runtime.data;

import org.jspecify.annotations.NullMarked;
