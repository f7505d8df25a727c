/**
 * Single pictures as files have them: decoding, change of size, cuts, as PyTorch's tools do them.
 */
@NullMarked
package io.radon.runtime.image;

import org.jspecify.annotations.NullMarked;
