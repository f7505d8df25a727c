/** Maven goals: parameters in, build errors and source roots out; the compiler does the rest. */
@NullMarked
package io.radon.mojo;

import org.jspecify.annotations.NullMarked;
