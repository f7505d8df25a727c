/** Tests of devices and runs. */
@NullMarked
package io.radon.runtime.tensor;

import org.jspecify.annotations.NullMarked;
