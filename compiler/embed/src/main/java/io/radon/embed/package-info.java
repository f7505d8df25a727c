/** From a spec to a network in memory: the compiler, javac and the loaded class in one step. */
@NullMarked
package io.radon.embed;

import org.jspecify.annotations.NullMarked;
