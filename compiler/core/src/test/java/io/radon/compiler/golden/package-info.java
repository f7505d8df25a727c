/**
 * The snippets of {@code specs/accept} and {@code specs/reject} and what the compiler makes of
 * them.
 */
@NullMarked
package io.radon.compiler.golden;

import org.jspecify.annotations.NullMarked;
