/** Figures of a typed model: parameters, multiply-adds, depth, receptive field, layer by layer. */
@NullMarked
package io.radon.compiler.analysis;

import org.jspecify.annotations.NullMarked;
