/** Tests that no small mistake in a spec goes unnoticed. */
@NullMarked
package io.radon.compiler.mutation;

import org.jspecify.annotations.NullMarked;
