/** What is told to the user, and how it looks. */
@NullMarked
package io.radon.compiler.diagnostic;

import org.jspecify.annotations.NullMarked;
