/** Tests of the data sets, their order and their batches. */
@NullMarked
package io.radon.runtime.data;

import org.jspecify.annotations.NullMarked;
