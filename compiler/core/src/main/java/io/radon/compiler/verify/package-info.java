/** What must hold of graphs and of what they are lowered to, whatever the spec is. */
@NullMarked
package io.radon.compiler.verify;

import org.jspecify.annotations.NullMarked;
