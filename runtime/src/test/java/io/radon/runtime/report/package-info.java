/** Tests of the reports. */
@NullMarked
package io.radon.runtime.report;

import org.jspecify.annotations.NullMarked;
