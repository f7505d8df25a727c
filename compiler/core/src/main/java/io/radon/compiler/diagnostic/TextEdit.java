package io.radon.compiler.diagnostic;

import io.radon.compiler.source.Location;

/** A replacement of a place's text; an empty place inserts. */
public record TextEdit(Location location, String replacement) {}
