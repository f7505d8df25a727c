package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** An identifier where it stands. */
public record Name(Span span, String text) implements SyntaxNode {}
