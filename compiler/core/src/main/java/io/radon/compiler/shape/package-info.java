/** Arithmetic on sizes: no names, no input or output. */
@NullMarked
package io.radon.compiler.shape;

import org.jspecify.annotations.NullMarked;
