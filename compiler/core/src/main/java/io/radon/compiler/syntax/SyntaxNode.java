package io.radon.compiler.syntax;

import io.radon.compiler.source.Span;

/**
 * A node of the tree as written; the span covers all of its text. Equality takes in positions:
 * compare printed trees.
 */
public sealed interface SyntaxNode
    permits SourceUnit,
        PackageDecl,
        ImportDecl,
        Comment,
        DocComment,
        Name,
        Parameter,
        TypeRef,
        ModelBase,
        Argument,
        Body,
        Flow,
        Step,
        Declaration,
        Statement,
        Callee,
        Expr {
  Span span();
}
