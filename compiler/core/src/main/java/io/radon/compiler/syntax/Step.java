package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;
import org.jspecify.annotations.Nullable;

/** {@code count * callee / stride}. */
public record Step(Span span, @Nullable Expr count, Callee callee, @Nullable Expr stride)
    implements SyntaxNode {}
