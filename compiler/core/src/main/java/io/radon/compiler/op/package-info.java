/** One class per layer kind: its parameters, their defaults, its shape rule and its counts. */
@NullMarked
package io.radon.compiler.op;

import org.jspecify.annotations.NullMarked;
