/** What a person reads of a run: pages of HTML that need nothing beside themselves. */
@NullMarked
package io.radon.runtime.report;

import org.jspecify.annotations.NullMarked;
