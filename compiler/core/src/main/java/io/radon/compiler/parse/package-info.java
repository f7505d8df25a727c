/** From text to the syntax tree; the only user of ANTLR. */
@NullMarked
package io.radon.compiler.parse;

import org.jspecify.annotations.NullMarked;
