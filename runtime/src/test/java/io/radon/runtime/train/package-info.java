/** Tests of training, resuming and evaluating. */
@NullMarked
package io.radon.runtime.train;

import org.jspecify.annotations.NullMarked;
