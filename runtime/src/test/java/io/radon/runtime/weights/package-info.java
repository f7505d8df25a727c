/** Tests of the readers and writers of weights. */
@NullMarked
package io.radon.runtime.weights;

import org.jspecify.annotations.NullMarked;
