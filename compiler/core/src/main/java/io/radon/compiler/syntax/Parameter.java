package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code width: int = 64}. */
public record Parameter(Span span, Name name, TypeRef type, @Nullable Expr defaultValue)
    implements SyntaxNode {}
