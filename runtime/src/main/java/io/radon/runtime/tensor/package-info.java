/** Owns every tensor: what is fed to TensorFlow or fetched from it is made and closed here. */
@NullMarked
package io.radon.runtime.tensor;

import org.jspecify.annotations.NullMarked;
