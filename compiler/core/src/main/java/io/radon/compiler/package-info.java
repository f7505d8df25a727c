/** The front door: from a spec to diagnostics or Java sources. */
@NullMarked
package io.radon.compiler;

import org.jspecify.annotations.NullMarked;
