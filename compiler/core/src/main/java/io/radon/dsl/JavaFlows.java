package io.radon.dsl;

import io.radon.compiler.format.SourceWriter;
import io.radon.compiler.syntax.Argument;
import io.radon.compiler.syntax.Body;
import io.radon.compiler.syntax.CallCallee;
import io.radon.compiler.syntax.CalleeVisitor;
import io.radon.compiler.syntax.ChoiceCallee;
import io.radon.compiler.syntax.ErrorCallee;
import io.radon.compiler.syntax.ErrorStmt;
import io.radon.compiler.syntax.ExpectStmt;
import io.radon.compiler.syntax.Expr;
import io.radon.compiler.syntax.Flow;
import io.radon.compiler.syntax.FlowExpr;
import io.radon.compiler.syntax.FlowStmt;
import io.radon.compiler.syntax.IntExpr;
import io.radon.compiler.syntax.JoinCallee;
import io.radon.compiler.syntax.LiteralCallee;
import io.radon.compiler.syntax.Name;
import io.radon.compiler.syntax.NameExpr;
import io.radon.compiler.syntax.SizeExpr;
import io.radon.compiler.syntax.StatementVisitor;
import io.radon.compiler.syntax.Step;
import io.radon.compiler.syntax.SwitchStmt;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes flows and statements as the Java that builds them. */
final class JavaFlows implements CalleeVisitor<JavaCode>, StatementVisitor<String> {
  private static final Set<String> SWITCHES =
      Set.of("norm", "act", "shortcut", "padding", "init", "output_stride");
  private static final Set<String> FIGURES = Set.of("params", "macs", "depth", "receptive_field");
  private static final Set<String> JOINS = Set.of("add", "mul", "concat");

  private final JavaExpressions expressions;
  private final JavaCalls calls;
  private final JavaRemarks remarks;

  JavaFlows(JavaExpressions expressions, JavaCalls calls, JavaRemarks remarks) {
    this.remarks = remarks;
    this.expressions = expressions;
    this.calls = calls;
  }

  /** A flow: a step alone is itself. */
  JavaCode flow(Flow flow) {
    List<String> steps = steps(flow);
    return steps.size() == 1
        ? JavaCode.step(steps.get(0))
        : new JavaCode(JavaLayout.call("flow", steps), JavaCode.Kind.FLOW);
  }

  private List<String> steps(Flow flow) {
    return flow.steps().stream().map(this::step).toList();
  }

  private String step(Step step) {
    String text = step.callee().accept(this).asStep();
    if (step.count() != null) {
      text = JavaLayout.call("repeat", step.count().accept(expressions).asArgument(), text);
    }
    Expr stride = step.stride();
    return stride == null ? text : text + ".stride(" + stride(stride) + ")";
  }

  private String stride(Expr stride) {
    return stride instanceof SizeExpr size && size.sizes().size() == 2
        ? size.sizes().get(0) + ", " + size.sizes().get(1)
        : stride.accept(expressions).asArgument();
  }

  @Override
  public JavaCode visitCallCallee(CallCallee callee) {
    String name = callee.name().text();
    return callee.parenthesised() ? calls.call(name, callee.arguments()) : calls.name(name);
  }

  @Override
  public JavaCode visitJoinCallee(JoinCallee callee) {
    String name = callee.name().text();
    List<Body> bodies = callee.bodies();
    String text;
    if (bodies.size() == 1 && (name.equals("residual") || name.equals("gate"))) {
      text = JavaLayout.lines(name, statements(bodies.get(0)));
    } else {
      List<String> branches = new ArrayList<>();
      if (!JOINS.contains(name)) {
        branches.add(JavaLayout.text(name));
      }
      bodies.forEach(body -> branches.add(branch(body)));
      text = JavaLayout.call(JOINS.contains(name) ? name : "join", branches);
    }
    List<Argument> arguments = callee.arguments();
    return JavaCode.step(
        arguments.isEmpty() ? text : JavaLayout.call(text + ".with", calls.arguments(arguments)));
  }

  private String branch(Body body) {
    List<String> statements = statements(body);
    return statements.size() == 1 ? statements.get(0) : JavaLayout.lines("body", statements);
  }

  /** The statements of a body. */
  List<String> statements(Body body) {
    List<String> texts = new ArrayList<>();
    for (io.radon.compiler.syntax.Statement statement : body.statements()) {
      String text = statement.accept(this);
      List<String> comments = remarks.calls(statement);
      // A comment on a variable would be one on the declaration that it holds.
      boolean variable = !comments.isEmpty() && text.matches("\\w+");
      texts.add((variable ? "flow(" + text + ")" : text) + String.join("", comments));
    }
    return texts;
  }

  @Override
  public JavaCode visitLiteralCallee(LiteralCallee callee) {
    return JavaCode.step("literal(" + callee.value().accept(expressions).asValue() + ")");
  }

  @Override
  public JavaCode visitChoiceCallee(ChoiceCallee callee) {
    String condition = callee.condition().accept(expressions).asCondition();
    return JavaCode.step(
        JavaLayout.call(
            "when", condition, flow(callee.then()).text(), flow(callee.otherwise()).text()));
  }

  @Override
  public JavaCode visitErrorCallee(ErrorCallee callee) {
    throw new IllegalArgumentException("a damaged step has no Java");
  }

  @Override
  public String visitFlowStmt(FlowStmt statement) {
    Name label = statement.label();
    Expr shape = statement.shape();
    if (label == null) {
      return shape == null
          ? flow(statement.flow()).text()
          : JavaLayout.call("flow", steps(statement.flow())) + shape(shape);
    }
    String input = statement.stage() ? null : input(label.text(), statement.flow());
    List<String> parts = new ArrayList<>(List.of(JavaLayout.text(label.text())));
    parts.addAll(steps(statement.flow()));
    String text =
        input != null ? input : JavaLayout.call(statement.stage() ? "stage" : "label", parts);
    return shape == null ? text : text + shape(shape);
  }

  private @Nullable String input(String label, Flow flow) {
    Step step = flow.steps().get(0);
    boolean single = flow.steps().size() == 1 && step.count() == null && step.stride() == null;
    return label.equals("input") && single && step.callee() instanceof LiteralCallee literal
        ? "input(" + sizes(literal.value()) + ")"
        : null;
  }

  private String shape(Expr shape) {
    return ".shape(" + sizes(shape) + ")";
  }

  private String sizes(Expr shape) {
    boolean ints =
        shape instanceof SizeExpr size && size.sizes().stream().allMatch(JavaCalls::isInt);
    return ints
        ? String.join(", ", ((SizeExpr) shape).sizes().stream().map(String::valueOf).toList())
        : shape.accept(expressions).asArgument();
  }

  @Override
  public String visitSwitchStmt(SwitchStmt statement) {
    String name = statement.name().text();
    String target =
        SWITCHES.contains(name) ? JavaLayout.variable(name) + "()" : JavaLayout.text(name);
    String value =
        statement.value() instanceof FlowExpr flow
            ? JavaLayout.call("flow", steps(flow.flow()))
            : expressions.object(statement.value());
    return JavaLayout.call("set", target, value);
  }

  @Override
  public String visitExpectStmt(ExpectStmt statement) {
    String bound =
        switch (statement.comparison()) {
          case EQUAL -> "is";
          case CLOSE -> "near";
          case AT_MOST -> "atMost";
          case AT_LEAST -> "atLeast";
        };
    Expr right = statement.right();
    JavaCode value = right.accept(expressions);
    String limit =
        right instanceof IntExpr number && bound.equals("near")
            ? JavaLayout.text(SourceWriter.write(number))
            : value.asAmount();
    return JavaLayout.call("expect", figure(statement.left()), JavaLayout.call(bound, limit));
  }

  private String figure(Expr figure) {
    return figure instanceof NameExpr name
            && FIGURES.contains(name.name().text())
            && calls.isFree(name.name().text())
        ? JavaLayout.variable(name.name().text()) + "()"
        : figure.accept(expressions).asValue();
  }

  @Override
  public String visitErrorStmt(ErrorStmt statement) {
    throw new IllegalArgumentException("a damaged statement has no Java");
  }
}
