/** Names to declarations, and argument kinds and types at the declaration. */
@NullMarked
package io.radon.compiler.bind;

import org.jspecify.annotations.NullMarked;
