package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code int}, {@code block}, {@code int[4]}. */
public record TypeRef(Span span, Name name, boolean list, @Nullable Expr listSize)
    implements SyntaxNode {}
