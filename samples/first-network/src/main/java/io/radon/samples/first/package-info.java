/** The first program with a network of one's own. */
@NullMarked
package io.radon.samples.first;

import org.jspecify.annotations.NullMarked;
