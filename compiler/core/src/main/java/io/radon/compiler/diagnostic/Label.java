package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;

/** A remark on a place: the caret's own, or another place that matters. The text may be empty. */
public record Label(Location location, String text) {}
