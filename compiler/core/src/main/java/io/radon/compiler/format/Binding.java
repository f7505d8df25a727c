package io.radon.compiler.format;

import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ConditionalExpr;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.DurationExpr;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.ExprVisitor;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.IndexExpr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.MemberExpr;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.TextExpr;
import io.radon.compiler.syntax.UnaryExpr;
import io.radon.compiler.syntax.UnaryOperator;

/** How tightly an expression holds together, the loosest first; as in the grammar. */
enum Binding {
  CHOICE,
  FLOW,
  RANGE,
  OR,
  AND,
  NOT,
  EQUALITY,
  ORDER,
  SUM,
  PRODUCT,
  /** A sign, or an amount with its unit. */
  TERM,
  PRIMARY;

  private static final ExprVisitor<Binding> READER = new Reader();

  static Binding of(Expr expr) {
    return expr.accept(READER);
  }

  private static final class Reader implements ExprVisitor<Binding> {
    @Override
    public Binding visitIntExpr(IntExpr expr) {
      return expr.value() < 0 ? TERM : PRIMARY;
    }

    @Override
    public Binding visitDecimalExpr(DecimalExpr expr) {
      return expr.value().signum() < 0 ? TERM : PRIMARY;
    }

    @Override
    public Binding visitSizeExpr(SizeExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitTextExpr(TextExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitBooleanExpr(BooleanExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitAnyExpr(AnyExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitNameExpr(NameExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitMemberExpr(MemberExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitIndexExpr(IndexExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitListExpr(ListExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitCallExpr(CallExpr expr) {
      return PRIMARY;
    }

    @Override
    public Binding visitUnaryExpr(UnaryExpr expr) {
      return expr.operator() == UnaryOperator.NOT ? NOT : TERM;
    }

    @Override
    public Binding visitBinaryExpr(BinaryExpr expr) {
      return switch (expr.operator()) {
        case OR -> OR;
        case AND -> AND;
        case EQUAL, NOT_EQUAL -> EQUALITY;
        case LESS, AT_MOST, GREATER, AT_LEAST -> ORDER;
        case ADD, SUBTRACT -> SUM;
        case MULTIPLY, DIVIDE, REMAINDER -> PRODUCT;
      };
    }

    @Override
    public Binding visitConditionalExpr(ConditionalExpr expr) {
      return CHOICE;
    }

    @Override
    public Binding visitDurationExpr(DurationExpr expr) {
      return TERM;
    }

    @Override
    public Binding visitRangeExpr(RangeExpr expr) {
      return RANGE;
    }

    @Override
    public Binding visitFlowExpr(FlowExpr expr) {
      return FLOW;
    }

    @Override
    public Binding visitErrorExpr(ErrorExpr expr) {
      return PRIMARY;
    }
  }
}
