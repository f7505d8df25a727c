/** Graphs and lowered models broken on purpose. */
@NullMarked
package io.radon.compiler.verify;

import org.jspecify.annotations.NullMarked;
