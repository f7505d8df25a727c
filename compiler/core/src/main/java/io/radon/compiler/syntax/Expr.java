package io.radon.compiler.syntax;

/** An expression. */
public sealed interface Expr extends SyntaxNode
    permits IntExpr,
        DecimalExpr,
        SizeExpr,
        TextExpr,
        BooleanExpr,
        AnyExpr,
        NameExpr,
        MemberExpr,
        IndexExpr,
        ListExpr,
        CallExpr,
        UnaryExpr,
        BinaryExpr,
        ConditionalExpr,
        DurationExpr,
        RangeExpr,
        FlowExpr,
        ErrorExpr {
  <R> R accept(ExprVisitor<R> visitor);
}
