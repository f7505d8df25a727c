/** Text, offsets and lines. */
@NullMarked
package io.radon.compiler.source;

import org.jspecify.annotations.NullMarked;
