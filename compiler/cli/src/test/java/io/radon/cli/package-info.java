/** Tests of the radon command. */
@NullMarked
package io.radon.cli;

import org.jspecify.annotations.NullMarked;
