/**
 * The resolved graph as methods, loops and named variables: all that Java text still lacks is
 * spelling.
 */
@NullMarked
package io.radon.compiler.lower;

import org.jspecify.annotations.NullMarked;
