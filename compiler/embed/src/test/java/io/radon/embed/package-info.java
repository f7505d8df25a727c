/** Tests of the embedded compiler. */
@NullMarked
package io.radon.embed;

import org.jspecify.annotations.NullMarked;
