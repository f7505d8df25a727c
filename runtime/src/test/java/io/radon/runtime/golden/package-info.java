/** Numbers that PyTorch computed, and what is needed to compare a network with them. */
@NullMarked
package io.radon.runtime.golden;

import org.jspecify.annotations.NullMarked;
