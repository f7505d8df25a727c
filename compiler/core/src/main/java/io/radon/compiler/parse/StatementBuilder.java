package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.Comparison;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.RangeExpr;
import io.radon.compiler.syntax.Statement;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.SwitchStmt;
import io.radon.grammar.RadonParser;
import io.radon.grammar.RadonParser.ArmContext;
import io.radon.grammar.RadonParser.BodyContext;
import io.radon.grammar.RadonParser.CallAtomContext;
import io.radon.grammar.RadonParser.ExpectStatementContext;
import io.radon.grammar.RadonParser.FlowStatementContext;
import io.radon.grammar.RadonParser.LineContext;
import io.radon.grammar.RadonParser.StepContext;
import io.radon.grammar.RadonParser.SwitchStatementContext;
import io.radon.grammar.RadonParser.ValueContext;
import io.radon.grammar.RadonParserBaseVisitor;
import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;

/**
 * Builds bodies, statements and flows, and tells what the loose rules of the grammar let through.
 */
final class StatementBuilder extends RadonParserBaseVisitor<Statement> {
  private final SyntaxErrors errors;
  private final ExpressionBuilder expressions;
  private final FlowBuilder flows;

  StatementBuilder(SyntaxErrors errors) {
    this.errors = errors;
    this.expressions = new ExpressionBuilder(new LiteralReader(errors), this);
    this.flows = new FlowBuilder(errors, expressions, this);
  }

  ExpressionBuilder expressions() {
    return expressions;
  }

  FlowBuilder flows() {
    return flows;
  }

  /** A body that is no join's: a second one behind {@code |} is a mistake. */
  Body body(BodyContext body) {
    List<ArmContext> arms = body.arm();
    if (arms.size() > 1 && body.exception == null) {
      Token bar = body.BAR(0).getSymbol();
      errors.report(
          bar,
          errors
              .at(SyntaxErrors.span(bar), DiagnosticCode.BAR_OUTSIDE_JOIN)
              .withHelp("put the bodies into a join such as `add { a | b }`"));
    }
    List<Statement> statements = new ArrayList<>();
    arms.forEach(arm -> addTo(statements, arm));
    if (body.exception != null) {
      statements.add(new ErrorStmt(Trees.span(body)));
    }
    return new Body(Trees.span(body), statements);
  }

  /** The bodies of a join. */
  List<Body> bodies(BodyContext join) {
    List<Body> bodies = new ArrayList<>();
    for (ArmContext arm : join.arm()) {
      List<Statement> statements = new ArrayList<>();
      addTo(statements, arm);
      bodies.add(new Body(Trees.span(arm), statements));
    }
    return bodies;
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

  /** Builds the bodies inside something damaged, only to tell what is wrong in them. */
  void buildBodies(ParserRuleContext damaged) {
    if (damaged instanceof BodyContext body) {
      bodies(body);
    } else if (damaged.children != null) {
      for (ParseTree child : damaged.children) {
        if (child instanceof ParserRuleContext context) {
          buildBodies(context);
        }
      }
    }
  }

  /** What is known of a damaged statement: its label or switch, so that its users are not told. */
  private Statement damaged(LineContext line) {
    buildBodies(line);
    Span span = Trees.span(line);
    RadonParser.StatementContext statement = line.statement();
    if (statement instanceof FlowStatementContext flow && flow.COLON() != null) {
      Flow error = new Flow(span, List.of(new Step(span, null, new ErrorCallee(span), null)));
      return new FlowStmt(span, flow.STAGE() != null, Trees.name(flow.NAME()), error, null);
    }
    if (statement instanceof SwitchStatementContext change && change.ASSIGN() != null) {
      return new SwitchStmt(span, Trees.name(change.NAME()), new ErrorExpr(span));
    }
    if (line.getStart().getType() == RadonParser.EXPECT) {
      Expr nothing = new ErrorExpr(span); // no flow is damaged by it
      return new ExpectStmt(span, nothing, Comparison.EQUAL, nothing);
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
        flows.flow(statement.flow()),
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
    return new FlowExpr(Trees.span(value), flows.flow(value.flow()));
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
      String text = errors.file().text(span);
      errors.report(
          step.getStart(),
          errors
              .at(span, DiagnosticCode.ARITHMETIC_NEEDS_PARENTHESES, "arithmetic")
              .withHelp("put parentheses round it", errors.edit(span, "(" + text + ")")));
      return new ErrorExpr(span);
    }
    return expressions.term(step.term(0));
  }
}
