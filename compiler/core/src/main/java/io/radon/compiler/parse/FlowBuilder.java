package io.radon.compiler.parse;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.source.Span;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.Callee;
import io.radon.compiler.syntax.ChoiceCallee;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorExpr;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.Step;
import io.radon.grammar.RadonParser;
import io.radon.grammar.RadonParser.CallAtomContext;
import io.radon.grammar.RadonParser.ExpressionContext;
import io.radon.grammar.RadonParser.FlowContext;
import io.radon.grammar.RadonParser.FlowExpressionContext;
import io.radon.grammar.RadonParser.GroupAtomContext;
import io.radon.grammar.RadonParser.IfExpressionContext;
import io.radon.grammar.RadonParser.IntegerAtomContext;
import io.radon.grammar.RadonParser.PrimaryContext;
import io.radon.grammar.RadonParser.PrimaryExpressionContext;
import io.radon.grammar.RadonParser.ProductExpressionContext;
import io.radon.grammar.RadonParser.StepContext;
import io.radon.grammar.RadonParser.TermContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/** Builds flows and their steps. */
final class FlowBuilder {
  /** What a call gives a number by. */
  private static final Set<String> FUNCTIONS = Set.of("round_up", "floor", "log2", "min", "max");

  private final SyntaxErrors errors;
  private final ExpressionBuilder expressions;
  private final StatementBuilder statements;

  FlowBuilder(SyntaxErrors errors, ExpressionBuilder expressions, StatementBuilder statements) {
    this.errors = errors;
    this.expressions = expressions;
    this.statements = statements;
  }

  Flow flow(FlowContext flow) {
    return new Flow(Trees.span(flow), flow.step().stream().map(this::step).toList());
  }

  /** {@code count * callee / stride}; the grammar lets any run of operators through. */
  private Step step(StepContext step) {
    Span span = Trees.span(step);
    List<TermContext> terms = step.term();
    Expr size = productOfSizes(step);
    if (size != null) {
      return new Step(span, null, new LiteralCallee(span, size), null);
    }
    int callee = 0;
    TermContext stride = null;
    for (int i = 1; i < terms.size(); i++) {
      Token operator = ((TerminalNode) step.getChild(2 * i - 1)).getSymbol();
      if (operator.getType() == RadonParser.STAR && i == 1) {
        callee = 1;
      } else if (operator.getType() == RadonParser.SLASH && stride == null) {
        stride = terms.get(i);
      } else {
        report(step, operator, stride, callee > 0);
        return new Step(span, null, new ErrorCallee(span), null);
      }
    }
    int count = callee - 1;
    if (callee == 1 && isReversed(terms.get(0), terms.get(1))) {
      reportCountBehind(terms.get(0), terms.get(1));
      callee = 0;
      count = 1;
    }
    return new Step(
        span,
        count < 0 ? null : factor(terms.get(count), "count"),
        callee(terms.get(callee)),
        stride == null ? null : factor(stride, "stride"));
  }

  /** {@code 32*32*3}, a size in another language's words; null for anything else. */
  @Nullable Expr productOfSizes(StepContext step) {
    List<TermContext> terms = step.term();
    boolean product =
        terms.size() > 1
            && step.STAR().size() == terms.size() - 1
            && terms.stream().allMatch(FlowBuilder::isNumber);
    if (!product) {
      return null;
    }
    Span span = Trees.span(step);
    String written = text(span);
    String meant = written.replaceAll("\\s*\\*\\s*", "x");
    errors.report(
        step.getStart(),
        errors
            .at(span, DiagnosticCode.BAD_NUMBER, written)
            .withHelp("write `" + meant + "`", errors.edit(span, meant)));
    return new ErrorExpr(span);
  }

  /** Whether a call stands where the count belongs, and a count where the call does. */
  private static boolean isReversed(TermContext first, TermContext second) {
    return (isCall(first) && !isCall(second)) || (isNumber(second) && !isNumber(first));
  }

  private static boolean isNumber(TermContext term) {
    return term.primary().atom() instanceof IntegerAtomContext && term.getChildCount() == 1;
  }

  private static boolean isCall(TermContext term) {
    return term.primary().atom() instanceof CallAtomContext call
        && (call.arguments() != null || call.body() != null);
  }

  /** {@code basic(64) * 3}. */
  private void reportCountBehind(TermContext call, TermContext count) {
    Span whole = Trees.span(call).to(Trees.span(count));
    errors.report(
        count.getStart(),
        errors
            .at(Trees.span(count), DiagnosticCode.COUNT_AFTER_CALL)
            .withHelp(
                "write it first",
                errors.edit(whole, text(Trees.span(count)) + " * " + text(Trees.span(call)))));
  }

  private String text(Span span) {
    return errors.file().text(span);
  }

  private void report(
      StepContext step, Token operator, @Nullable TermContext stride, boolean counted) {
    Span span = SyntaxErrors.span(operator);
    if (operator.getType() == RadonParser.MINUS && partsLayers(step, operator)) {
      errors.report(
          operator,
          errors
              .at(span, DiagnosticCode.FOREIGN_SIGN, "-", "->")
              .withHelp("join layers with `->`", errors.edit(span, "->")));
      return;
    }
    Diagnostic diagnostic =
        switch (operator.getType()) {
          case RadonParser.SLASH -> errors.at(span, DiagnosticCode.DUPLICATE_STRIDE);
          case RadonParser.STAR ->
              errors.at(
                  span, counted ? DiagnosticCode.DUPLICATE_COUNT : DiagnosticCode.COUNT_AFTER_CALL);
          default ->
              errors
                  .at(Trees.span(step), DiagnosticCode.ARITHMETIC_NEEDS_PARENTHESES, "arithmetic")
                  .withHelp("put parentheses round it");
        };
    if (operator.getType() == RadonParser.SLASH && stride != null) {
      diagnostic = errors.with(diagnostic, Trees.span(stride), "the first");
    }
    errors.report(operator, diagnostic);
  }

  /** Whether nothing but layers stand on both sides, which nobody subtracts. */
  private static boolean partsLayers(StepContext step, Token operator) {
    List<TermContext> terms = step.term();
    return step.MINUS(0).getSymbol() == operator
        && terms.stream().allMatch(term -> term.primary().atom() instanceof CallAtomContext)
        && terms.stream().anyMatch(FlowBuilder::isCall);
  }

  /** A count or a stride: a number, a name, a size, or an expression in parentheses. */
  private Expr factor(TermContext term, String role) {
    boolean call = isCall(term);
    if (call || term.UNIT() != null) {
      String found = call ? "a call" : "an amount with a unit";
      Span span = Trees.span(term);
      Diagnostic diagnostic = errors.at(span, DiagnosticCode.BAD_COUNT, role, found);
      errors.report(term.getStart(), call ? called(diagnostic, term) : diagnostic);
      return new ErrorExpr(span);
    }
    return expressions.term(term);
  }

  /** Advice for {@code floor(n / 2) * basic(16)} and {@code depths(0) * basic(16)}. */
  private Diagnostic called(Diagnostic diagnostic, TermContext term) {
    Span span = Trees.span(term);
    CallAtomContext call = (CallAtomContext) term.primary().atom();
    boolean single = call.arguments() != null && call.arguments().argument().size() == 1;
    if (FUNCTIONS.contains(call.NAME().getText()) || !single || call.body() != null) {
      return diagnostic.withHelp(
          "put parentheses round it", errors.edit(span, "(" + text(span) + ")"));
    }
    return diagnostic.withHelp("a number stands by itself, an element of a list has `[ ]`");
  }

  private Callee callee(TermContext term) {
    return term.getChildCount() == 1
        ? callee(term.primary())
        : new LiteralCallee(Trees.span(term), expressions.term(term));
  }

  private Callee callee(PrimaryContext primary) {
    boolean single = primary.getChildCount() == 1;
    if (single && primary.atom() instanceof CallAtomContext call) {
      return callee(call);
    }
    if (single
        && primary.atom() instanceof GroupAtomContext group
        && group.expression() instanceof IfExpressionContext choice) {
      return choice(choice, Trees.span(group));
    }
    return new LiteralCallee(Trees.span(primary), expressions.primary(primary));
  }

  private Callee callee(CallAtomContext call) {
    return call.body() != null
        ? join(call)
        : new CallCallee(
            Trees.span(call),
            Trees.name(call.NAME()),
            expressions.arguments(call.arguments()),
            call.arguments() != null);
  }

  private JoinCallee join(CallAtomContext call) {
    Name name = Trees.name(call.NAME());
    return new JoinCallee(
        Trees.span(call),
        name,
        expressions.arguments(call.arguments()),
        statements.bodies(call.body()));
  }

  /** A join where a value stands. */
  Expr joinValue(CallAtomContext call) {
    Span span = Trees.span(call);
    return new FlowExpr(span, new Flow(span, List.of(new Step(span, null, join(call), null))));
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
    } else {
      steps.add(armStep(expression, Trees.span(expression)));
    }
  }

  private Step armStep(ExpressionContext expression, Span span) {
    if (!(expression instanceof ProductExpressionContext product)) {
      return new Step(span, null, armCallee(expression, span), null);
    }
    Token sign = ((TerminalNode) product.getChild(1)).getSymbol();
    boolean stride = sign.getType() == RadonParser.SLASH;
    ExpressionContext called = product.expression(stride ? 0 : 1);
    ExpressionContext number = product.expression(stride ? 1 : 0);
    Diagnostic diagnostic =
        errors.at(
            SyntaxErrors.span(sign), DiagnosticCode.REPETITION_IN_PARENTHESES, sign.getText());
    Span calledSpan = Trees.span(called);
    String call = text(calledSpan);
    if (!stride) {
      diagnostic = diagnostic.withHelp("repeat outside the parentheses, or in a block");
    } else if (call.matches("\\w+\\(.*[^(\\s]\\s*\\)")) {
      String given = ", stride: " + text(Trees.span(number)) + ")";
      diagnostic =
          diagnostic.withHelp(
              "give the stride as an argument",
              errors.edit(span, call.substring(0, call.length() - 1) + given));
    } else {
      diagnostic = diagnostic.withHelp("give the stride as an argument, `stride: 2`");
    }
    errors.report(sign, diagnostic);
    Expr amount = expressions.expression(number);
    return new Step(
        span, stride ? null : amount, armCallee(called, calledSpan), stride ? amount : null);
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
