/** Tests of the goals, and of what is shipped as a whole. */
@NullMarked
package io.radon.mojo;

import org.jspecify.annotations.NullMarked;
