/** Tests of how single pictures are read and changed. */
@NullMarked
package io.radon.runtime.image;

import org.jspecify.annotations.NullMarked;
