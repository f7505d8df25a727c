/** Rules on the whole typed graph, one class each. */
@NullMarked
package io.radon.compiler.check;

import org.jspecify.annotations.NullMarked;
