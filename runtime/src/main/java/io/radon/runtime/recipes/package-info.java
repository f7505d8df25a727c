/** The recipes of the language's library, as the compiler writes them. */
@NullMarked
package io.radon.runtime.recipes;

import org.jspecify.annotations.NullMarked;
