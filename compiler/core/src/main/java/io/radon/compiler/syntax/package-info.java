/** The syntax tree, as written. */
@NullMarked
package io.radon.compiler.syntax;

import org.jspecify.annotations.NullMarked;
