/** What a generated network is built from: layers, variables by name, and the outputs it offers. */
@NullMarked
package io.radon.runtime.model;

import org.jspecify.annotations.NullMarked;
