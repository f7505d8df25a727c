package io.radon.compiler.parse;

import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.AnyExpr;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.BinaryExpr;
import io.radon.compiler.syntax.BinaryOperator;
import io.radon.compiler.syntax.BooleanExpr;
import io.radon.compiler.syntax.CallExpr;
import io.radon.compiler.syntax.ConditionalExpr;
import io.radon.compiler.syntax.DecimalExpr;
import io.radon.compiler.syntax.DurationExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.IndexExpr;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.ListExpr;
import io.radon.compiler.syntax.MemberExpr;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.UnaryExpr;
import io.radon.compiler.syntax.UnaryOperator;
import io.radon.grammar.RadonParser;
import io.radon.grammar.RadonParser.AndExpressionContext;
import io.radon.grammar.RadonParser.AnyAtomContext;
import io.radon.grammar.RadonParser.ArgumentContext;
import io.radon.grammar.RadonParser.ArgumentsContext;
import io.radon.grammar.RadonParser.BooleanAtomContext;
import io.radon.grammar.RadonParser.CallAtomContext;
import io.radon.grammar.RadonParser.DecimalAtomContext;
import io.radon.grammar.RadonParser.EqualityExpressionContext;
import io.radon.grammar.RadonParser.ExpressionContext;
import io.radon.grammar.RadonParser.FlowExpressionContext;
import io.radon.grammar.RadonParser.GroupAtomContext;
import io.radon.grammar.RadonParser.IfExpressionContext;
import io.radon.grammar.RadonParser.IntegerAtomContext;
import io.radon.grammar.RadonParser.ListAtomContext;
import io.radon.grammar.RadonParser.NotExpressionContext;
import io.radon.grammar.RadonParser.OrExpressionContext;
import io.radon.grammar.RadonParser.OrderExpressionContext;
import io.radon.grammar.RadonParser.PrimaryContext;
import io.radon.grammar.RadonParser.PrimaryExpressionContext;
import io.radon.grammar.RadonParser.ProductExpressionContext;
import io.radon.grammar.RadonParser.RangeExpressionContext;
import io.radon.grammar.RadonParser.SignExpressionContext;
import io.radon.grammar.RadonParser.SizeAtomContext;
import io.radon.grammar.RadonParser.SumExpressionContext;
import io.radon.grammar.RadonParser.TermContext;
import io.radon.grammar.RadonParser.TextAtomContext;
import io.radon.grammar.RadonParserBaseVisitor;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds expressions: what stands inside {@code ( )} and {@code [ ]}, and single terms outside. */
final class ExpressionBuilder extends RadonParserBaseVisitor<Expr> {
  private final LiteralReader literals;
  private final StatementBuilder statements;

  ExpressionBuilder(LiteralReader literals, StatementBuilder statements) {
    this.literals = literals;
    this.statements = statements;
  }

  LiteralReader literals() {
    return literals;
  }

  Expr expression(ExpressionContext expression) {
    return expression.accept(this);
  }

  List<Argument> arguments(@Nullable ArgumentsContext arguments) {
    return arguments == null
        ? List.of()
        : arguments.argument().stream().map(this::argument).toList();
  }

  private Argument argument(ArgumentContext argument) {
    TerminalNode name = argument.NAME();
    return new Argument(
        Trees.span(argument),
        name == null ? null : Trees.name(name),
        expression(argument.expression()));
  }

  /** A single term outside brackets. */
  Expr term(TermContext term) {
    Expr value = primary(term.primary());
    if (term.MINUS() != null) {
      value = negated(Trees.span(term.MINUS()).to(value.span()), value);
    }
    return withUnit(value, term.UNIT());
  }

  private static Expr withUnit(Expr value, @Nullable TerminalNode unit) {
    return unit == null
        ? value
        : new DurationExpr(value.span().to(Trees.span(unit)), value, Trees.name(unit));
  }

  /** A number takes its sign in; anything else is negated when it is known. */
  private static Expr negated(Span span, Expr value) {
    if (value instanceof IntExpr number) {
      return new IntExpr(span, -number.value(), number.unit());
    }
    if (value instanceof DecimalExpr number) {
      return new DecimalExpr(span, number.value().negate());
    }
    return new UnaryExpr(span, UnaryOperator.NEGATE, value);
  }

  Expr primary(PrimaryContext primary) {
    Expr value = primary.atom().accept(this);
    int start = value.span().start();
    int expressions = 0;
    int names = 0;
    for (ParseTree child : primary.children) {
      int end = Trees.end(child);
      if (child instanceof ExpressionContext) {
        Expr index = expression(primary.expression(expressions++));
        value = new IndexExpr(new Span(start, end + 1), value, index);
      } else if (child instanceof TerminalNode node && Trees.is(node, RadonParser.NAME)) {
        value = new MemberExpr(new Span(start, end), value, Trees.name(primary.NAME(names++)));
      }
    }
    return value;
  }

  @Override
  public Expr visitPrimaryExpression(PrimaryExpressionContext expression) {
    return withUnit(primary(expression.primary()), expression.UNIT());
  }

  @Override
  public Expr visitSignExpression(SignExpressionContext expression) {
    Expr value = expression(expression.expression());
    return expression.MINUS() == null ? value : negated(Trees.span(expression), value);
  }

  @Override
  public Expr visitNotExpression(NotExpressionContext expression) {
    return new UnaryExpr(
        Trees.span(expression), UnaryOperator.NOT, expression(expression.expression()));
  }

  @Override
  public Expr visitProductExpression(ProductExpressionContext expression) {
    return binary(expression, expression.expression());
  }

  @Override
  public Expr visitSumExpression(SumExpressionContext expression) {
    return binary(expression, expression.expression());
  }

  @Override
  public Expr visitOrderExpression(OrderExpressionContext expression) {
    return binary(expression, expression.expression());
  }

  @Override
  public Expr visitEqualityExpression(EqualityExpressionContext expression) {
    return binary(expression, expression.expression());
  }

  @Override
  public Expr visitAndExpression(AndExpressionContext expression) {
    return binary(expression, expression.expression());
  }

  @Override
  public Expr visitOrExpression(OrExpressionContext expression) {
    return binary(expression, expression.expression());
  }

  private Expr binary(ParserRuleContext expression, List<ExpressionContext> operands) {
    BinaryOperator operator = operator(expression.getChild(1).getText());
    Expr left = expression(operands.get(0));
    return new BinaryExpr(Trees.span(expression), operator, left, expression(operands.get(1)));
  }

  static BinaryOperator operator(String symbol) {
    for (BinaryOperator operator : BinaryOperator.values()) {
      if (operator.symbol().equals(symbol)) {
        return operator;
      }
    }
    throw new IllegalArgumentException("no operator: " + symbol);
  }

  @Override
  public Expr visitRangeExpression(RangeExpressionContext expression) {
    return new RangeExpr(
        Trees.span(expression),
        expression(expression.expression(0)),
        expression(expression.expression(1)));
  }

  @Override
  public Expr visitFlowExpression(FlowExpressionContext expression) {
    return new FlowExpr(Trees.span(expression), statements.flows().arm(expression));
  }

  @Override
  public Expr visitIfExpression(IfExpressionContext expression) {
    return new ConditionalExpr(
        Trees.span(expression),
        expression(expression.expression(0)),
        expression(expression.expression(1)),
        expression(expression.expression(2)));
  }

  @Override
  public Expr visitIntegerAtom(IntegerAtomContext atom) {
    return number(atom.INTEGER());
  }

  @Override
  public Expr visitDecimalAtom(DecimalAtomContext atom) {
    return number(atom.DECIMAL());
  }

  private Expr number(TerminalNode node) {
    return literals.number(node.getSymbol(), Trees.span(node));
  }

  @Override
  public Expr visitSizeAtom(SizeAtomContext atom) {
    return literals.size(atom.SIZE().getSymbol(), Trees.span(atom));
  }

  @Override
  public Expr visitTextAtom(TextAtomContext atom) {
    return literals.text(atom.TEXT().getSymbol(), Trees.span(atom));
  }

  @Override
  public Expr visitBooleanAtom(BooleanAtomContext atom) {
    return new BooleanExpr(Trees.span(atom), atom.TRUE() != null);
  }

  @Override
  public Expr visitAnyAtom(AnyAtomContext atom) {
    return new AnyExpr(Trees.span(atom));
  }

  @Override
  public Expr visitCallAtom(CallAtomContext atom) {
    if (atom.body() != null) {
      return statements.flows().joinValue(atom);
    }
    return atom.arguments() == null
        ? new NameExpr(Trees.span(atom), Trees.name(atom.NAME()))
        : new CallExpr(Trees.span(atom), Trees.name(atom.NAME()), arguments(atom.arguments()));
  }

  @Override
  public Expr visitListAtom(ListAtomContext atom) {
    return new ListExpr(
        Trees.span(atom), atom.expression().stream().map(this::expression).toList());
  }

  @Override
  public Expr visitGroupAtom(GroupAtomContext atom) {
    return expression(atom.expression());
  }
}
