package io.radon.compiler.syntax;

/**
 * One method per kind of expr; no defaults, so that a new kind does not compile until it is
 * handled.
 */
public interface ExprVisitor<R> {
  R visitIntExpr(IntExpr expr);

  R visitDecimalExpr(DecimalExpr expr);

  R visitSizeExpr(SizeExpr expr);

  R visitTextExpr(TextExpr expr);

  R visitBooleanExpr(BooleanExpr expr);

  R visitAnyExpr(AnyExpr expr);

  R visitNameExpr(NameExpr expr);

  R visitMemberExpr(MemberExpr expr);

  R visitIndexExpr(IndexExpr expr);

  R visitListExpr(ListExpr expr);

  R visitCallExpr(CallExpr expr);

  R visitUnaryExpr(UnaryExpr expr);

  R visitBinaryExpr(BinaryExpr expr);

  R visitConditionalExpr(ConditionalExpr expr);

  R visitDurationExpr(DurationExpr expr);

  R visitRangeExpr(RangeExpr expr);

  R visitFlowExpr(FlowExpr expr);

  R visitErrorExpr(ErrorExpr expr);
}
