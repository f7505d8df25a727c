/** The canonical layout of a {@code .rn} file, comments kept. */
@NullMarked
package io.radon.compiler.format;

import org.jspecify.annotations.NullMarked;
