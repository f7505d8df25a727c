package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** An argument, named or by position. */
public record Argument(Span span, @Nullable Name name, Expr value) implements SyntaxNode {}
