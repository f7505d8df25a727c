/**
 * The language in Java: builders that make the same tree as the parser, each part with the line
 * that built it.
 */
@NullMarked
package io.radon.dsl;

import org.jspecify.annotations.NullMarked;
