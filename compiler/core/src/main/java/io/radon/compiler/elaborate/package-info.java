/** Evaluates, expands and infers shapes together, since expansion depends on shapes. */
@NullMarked
package io.radon.compiler.elaborate;

import org.jspecify.annotations.NullMarked;
