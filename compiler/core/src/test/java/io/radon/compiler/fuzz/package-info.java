/** What holds whatever a spec contains: messages, never an exception, a hang or a full machine. */
@NullMarked
package io.radon.compiler.fuzz;

import org.jspecify.annotations.NullMarked;
