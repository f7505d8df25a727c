/** Tests of checkpoints on disk. */
@NullMarked
package io.radon.runtime.checkpoint;

import org.jspecify.annotations.NullMarked;
