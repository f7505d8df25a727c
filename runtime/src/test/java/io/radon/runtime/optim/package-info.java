/** Tests of schedules and the optimizer. */
@NullMarked
package io.radon.runtime.optim;

import org.jspecify.annotations.NullMarked;
