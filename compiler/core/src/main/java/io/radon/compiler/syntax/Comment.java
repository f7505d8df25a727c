package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** A comment that is not a doc comment, with its slashes. */
public record Comment(Span span, String text) implements SyntaxNode {}
