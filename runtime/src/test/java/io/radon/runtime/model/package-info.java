/** Tests of layers, variables and their first values. */
@NullMarked
package io.radon.runtime.model;

import org.jspecify.annotations.NullMarked;
