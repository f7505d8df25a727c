/** The rules of the rooms: who may use whom, and what each package must have. */
@NullMarked
package io.radon.compiler.architecture;

import org.jspecify.annotations.NullMarked;
