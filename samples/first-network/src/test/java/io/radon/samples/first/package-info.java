/** Tests of the sample. */
@NullMarked
package io.radon.samples.first;

import org.jspecify.annotations.NullMarked;
