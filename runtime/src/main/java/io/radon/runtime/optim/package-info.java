/** How a step changes the weights: the rule of the optimizer and the rate it takes. */
@NullMarked
package io.radon.runtime.optim;

import org.jspecify.annotations.NullMarked;
