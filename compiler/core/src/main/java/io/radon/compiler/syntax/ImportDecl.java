package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/** {@code import "family.rn"}. */
public record ImportDecl(Span span, String path, Span pathSpan) implements SyntaxNode {}
