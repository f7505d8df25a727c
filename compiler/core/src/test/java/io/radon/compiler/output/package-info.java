/** Tests of writing generated files. */
@NullMarked
package io.radon.compiler.output;

import org.jspecify.annotations.NullMarked;
