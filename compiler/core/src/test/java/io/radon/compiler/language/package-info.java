/** Tests that the language reference says what the compiler does. */
@NullMarked
package io.radon.compiler.language;

import org.jspecify.annotations.NullMarked;
