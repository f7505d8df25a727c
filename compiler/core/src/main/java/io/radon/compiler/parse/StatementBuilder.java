package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.Callee;
import io.radon.compiler.syntax.ChoiceCallee;
import io.radon.compiler.syntax.Comparison;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.SwitchStmt;
import io.radon.grammar.RadonParser;
import io.radon.grammar.RadonParser.ArmContext;
import io.radon.grammar.RadonParser.AtomContext;
import io.radon.grammar.RadonParser.BodyContext;
import io.radon.grammar.RadonParser.CallAtomContext;
import io.radon.grammar.RadonParser.ExpectStatementContext;
import io.radon.grammar.RadonParser.ExpressionContext;
import io.radon.grammar.RadonParser.FlowContext;
import io.radon.grammar.RadonParser.FlowExpressionContext;
import io.radon.grammar.RadonParser.FlowStatementContext;
import io.radon.grammar.RadonParser.GroupAtomContext;
import io.radon.grammar.RadonParser.IfExpressionContext;
import io.radon.grammar.RadonParser.LineContext;
import io.radon.grammar.RadonParser.PrimaryContext;
import io.radon.grammar.RadonParser.PrimaryExpressionContext;
import io.radon.grammar.RadonParser.StepContext;
import io.radon.grammar.RadonParser.SwitchStatementContext;
import io.radon.grammar.RadonParser.TermContext;
import io.radon.grammar.RadonParser.ValueContext;
import io.radon.grammar.RadonParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Builds bodies, statements and flows, and tells what the loose rules of the grammar let through.
 */
final class StatementBuilder extends RadonParserBaseVisitor<Statement> {
  private final SyntaxErrors errors;
  private final ExpressionBuilder expressions;

  StatementBuilder(SyntaxErrors errors) {
    this.errors = errors;
    this.expressions = new ExpressionBuilder(new LiteralReader(errors), this);
  }

  ExpressionBuilder expressions() {
    return expressions;
  }

  /** A body that is no join's: a second one behind {@code |} is a mistake. */
  Body body(BodyContext body) {
    List<ArmContext> arms = body.arm();
    if (arms.size() > 1 && body.exception == null) {
      Token bar = body.BAR(0).getSymbol();
      errors.report(bar, errors.at(SyntaxErrors.span(bar), DiagnosticCode.BAR_OUTSIDE_JOIN));
    }
    List<Statement> statements = new ArrayList<>();
    arms.forEach(arm -> addTo(statements, arm));
    if (body.exception != null) {
      statements.add(new ErrorStmt(Trees.span(body)));
    }
    return new Body(Trees.span(body), statements);
  }

  private void addTo(List<Statement> statements, ArmContext arm) {
    if (arm.children == null) {
      return;
    }
    for (ParseTree child : arm.children) {
      if (child instanceof LineContext line) {
        statements.add(line(line));
      } else if (statements.isEmpty()
          || !(statements.get(statements.size() - 1) instanceof ErrorStmt)) {
        statements.add(new ErrorStmt(Trees.span(child)));
      }
    }
  }

  private Statement line(LineContext line) {
    return line.exception == null ? line.statement().accept(this) : damaged(line);
  }

  /** What is known of a damaged statement: its label or switch, so that its users are not told. */
  private static Statement damaged(LineContext line) {
    Span span = Trees.span(line);
    RadonParser.StatementContext statement = line.statement();
    if (statement instanceof FlowStatementContext flow && flow.COLON() != null) {
      Flow error = new Flow(span, List.of(new Step(span, null, new ErrorCallee(span), null)));
      return new FlowStmt(span, flow.STAGE() != null, Trees.name(flow.NAME()), error, null);
    }
    if (statement instanceof SwitchStatementContext change && change.ASSIGN() != null) {
      return new SwitchStmt(span, Trees.name(change.NAME()), new ErrorExpr(span));
    }
    return new ErrorStmt(span);
  }

  @Override
  public Statement visitExpectStatement(ExpectStatementContext statement) {
    Comparison comparison = comparison(statement.getChild(2).getText());
    Expr left = single(statement.step(0));
    return new ExpectStmt(Trees.span(statement), left, comparison, single(statement.step(1)));
  }

  private static Comparison comparison(String symbol) {
    for (Comparison comparison : Comparison.values()) {
      if (comparison.symbol().equals(symbol)) {
        return comparison;
      }
    }
    throw new IllegalArgumentException("no comparison: " + symbol);
  }

  @Override
  public Statement visitSwitchStatement(SwitchStatementContext statement) {
    Name name = Trees.name(statement.NAME());
    return new SwitchStmt(Trees.span(statement), name, value(statement.value()));
  }

  @Override
  public Statement visitFlowStatement(FlowStatementContext statement) {
    TerminalNode label = statement.NAME();
    return new FlowStmt(
        Trees.span(statement),
        statement.STAGE() != null,
        label == null ? null : Trees.name(label),
        flow(statement.flow()),
        statement.step() == null ? null : single(statement.step()));
  }

  /** A value outside brackets: an expression of one term, a range, or a flow. */
  Expr value(ValueContext value) {
    List<StepContext> steps = value.flow().step();
    if (value.RANGE() != null) {
      return new RangeExpr(Trees.span(value), single(steps.get(0)), single(value.step()));
    }
    StepContext first = steps.get(0);
    boolean oneTerm = steps.size() == 1 && first.term().size() == 1;
    if (oneTerm || (steps.size() == 1 && isArithmetic(first))) {
      return single(first);
    }
    return new FlowExpr(Trees.span(value), flow(value.flow()));
  }

  /** Whether operators stand between things of which none is a layer with arguments. */
  private static boolean isArithmetic(StepContext step) {
    return step.term().stream()
        .noneMatch(
            term ->
                term.primary().atom() instanceof CallAtomContext call
                    && (call.arguments() != null || call.body() != null));
  }

  /** One term where operators would need parentheses. */
  private Expr single(StepContext step) {
    if (step.term().size() > 1) {
      Span span = Trees.span(step);
      errors.report(step.getStart(), errors.at(span, DiagnosticCode.ARITHMETIC_NEEDS_PARENTHESES));
      return new ErrorExpr(span);
    }
    return expressions.term(step.term(0));
  }

  private Flow flow(FlowContext flow) {
    return new Flow(Trees.span(flow), flow.step().stream().map(this::step).toList());
  }

  private Step step(StepContext step) {
    Span span = Trees.span(step);
    List<TermContext> terms = step.term();
    int callee = 0;
    TermContext count = null;
    TermContext stride = null;
    for (int i = 1; i < terms.size(); i++) {
      Token operator = ((TerminalNode) step.getChild(2 * i - 1)).getSymbol();
      if (operator.getType() == RadonParser.STAR && i == 1) {
        count = terms.get(0);
        callee = 1;
      } else if (operator.getType() == RadonParser.SLASH && stride == null) {
        stride = terms.get(i);
      } else {
        errors.report(
            operator,
            errors.at(SyntaxErrors.span(operator), DiagnosticCode.ARITHMETIC_NEEDS_PARENTHESES));
        return new Step(span, null, new ErrorCallee(span), null);
      }
    }
    return new Step(
        span,
        count == null ? null : expressions.term(count),
        callee(terms.get(callee)),
        stride == null ? null : expressions.term(stride));
  }

  private Callee callee(TermContext term) {
    if (term.getChildCount() == 1) {
      return callee(term.primary());
    }
    return new LiteralCallee(Trees.span(term), expressions.term(term));
  }

  private Callee callee(PrimaryContext primary) {
    AtomContext atom = primary.atom();
    if (primary.getChildCount() == 1 && atom instanceof CallAtomContext call) {
      return callee(call);
    }
    if (primary.getChildCount() == 1
        && atom instanceof GroupAtomContext group
        && group.expression() instanceof IfExpressionContext choice) {
      return choice(choice, Trees.span(group));
    }
    return new LiteralCallee(Trees.span(primary), expressions.primary(primary));
  }

  private Callee callee(CallAtomContext call) {
    Name name = Trees.name(call.NAME());
    if (call.body() != null) {
      return join(call, name);
    }
    return new CallCallee(
        Trees.span(call), name, expressions.arguments(call.arguments()), call.arguments() != null);
  }

  private JoinCallee join(CallAtomContext call, Name name) {
    List<Body> bodies = new ArrayList<>();
    for (ArmContext arm : call.body().arm()) {
      List<Statement> statements = new ArrayList<>();
      addTo(statements, arm);
      bodies.add(new Body(Trees.span(arm), statements));
    }
    return new JoinCallee(Trees.span(call), name, expressions.arguments(call.arguments()), bodies);
  }

  /** A join where a value stands, as in an arm of a choice. */
  Expr joinValue(CallAtomContext call) {
    Span span = Trees.span(call);
    Callee join = join(call, Trees.name(call.NAME()));
    return new FlowExpr(span, new Flow(span, List.of(new Step(span, null, join, null))));
  }

  private Callee choice(IfExpressionContext choice, Span span) {
    return new ChoiceCallee(
        span,
        expressions.expression(choice.expression(0)),
        arm(choice.expression(1)),
        arm(choice.expression(2)));
  }

  /** A flow inside parentheses, where it is an expression. */
  Flow arm(ExpressionContext expression) {
    List<Step> steps = new ArrayList<>();
    addSteps(steps, expression);
    return new Flow(Trees.span(expression), steps);
  }

  private void addSteps(List<Step> steps, ExpressionContext expression) {
    if (expression instanceof FlowExpressionContext flow) {
      addSteps(steps, flow.expression(0));
      addSteps(steps, flow.expression(1));
      return;
    }
    Span span = Trees.span(expression);
    steps.add(new Step(span, null, armCallee(expression, span), null));
  }

  private Callee armCallee(ExpressionContext expression, Span span) {
    if (expression instanceof IfExpressionContext choice) {
      return choice(choice, span);
    }
    if (expression instanceof PrimaryExpressionContext primary && primary.UNIT() == null) {
      return callee(primary.primary());
    }
    return new LiteralCallee(span, expressions.expression(expression));
  }
}
