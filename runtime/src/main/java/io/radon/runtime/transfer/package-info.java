/** Weights between files and networks: names of other programs, plans, loading and saving. */
@NullMarked
package io.radon.runtime.transfer;

import org.jspecify.annotations.NullMarked;
