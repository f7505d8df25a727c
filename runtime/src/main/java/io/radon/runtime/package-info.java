/**
 * What every part of the runtime shares: the exceptions a user's data, disk or device can cause.
 */
@NullMarked
package io.radon.runtime;

import org.jspecify.annotations.NullMarked;
