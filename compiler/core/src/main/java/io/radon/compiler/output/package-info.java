/**
 * Generated text on its way to disk: stable order, written only if changed, never outside its base.
 */
@NullMarked
package io.radon.compiler.output;

import org.jspecify.annotations.NullMarked;
