/** The radon command: one class for each verb, and how results and mistakes are shown. */
@NullMarked
package io.radon.cli;

import org.jspecify.annotations.NullMarked;
