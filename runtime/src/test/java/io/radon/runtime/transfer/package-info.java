/** Tests of what moves between files and networks. */
@NullMarked
package io.radon.runtime.transfer;

import org.jspecify.annotations.NullMarked;
