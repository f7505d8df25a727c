/** Very long specs: what they compile to, and in how much memory. */
@NullMarked
package io.radon.compiler.scale;

import org.jspecify.annotations.NullMarked;
