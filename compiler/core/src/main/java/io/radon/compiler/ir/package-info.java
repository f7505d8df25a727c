/** The resolved network: blocks, stages and layers with their shapes, no positions. */
@NullMarked
package io.radon.compiler.ir;

import org.jspecify.annotations.NullMarked;
