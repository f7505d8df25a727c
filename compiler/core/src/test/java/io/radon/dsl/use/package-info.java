/** Tests of the Java DSL from outside of its package, as its users are. */
@NullMarked
package io.radon.dsl.use;

import org.jspecify.annotations.NullMarked;
