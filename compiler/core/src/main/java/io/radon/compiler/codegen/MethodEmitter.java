package io.radon.compiler.codegen;

import com.palantir.javapoet.CodeBlock;
import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.AmountVisitor;
import io.radon.compiler.lower.ArgumentAmount;
import io.radon.compiler.lower.Assignment;
import io.radon.compiler.lower.Expression;
import io.radon.compiler.lower.ExpressionVisitor;
import io.radon.compiler.lower.FixedAmount;
import io.radon.compiler.lower.LayerCall;
import io.radon.compiler.lower.LayerName;
import io.radon.compiler.lower.Loop;
import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredMethod.Role;
import io.radon.compiler.lower.MethodCall;
import io.radon.compiler.lower.NumberParameter;
import io.radon.compiler.lower.Paragraph;
import io.radon.compiler.lower.ParameterAmount;
import io.radon.compiler.lower.PutTap;
import io.radon.compiler.lower.Statement;
import io.radon.compiler.lower.StatementVisitor;
import io.radon.compiler.lower.TapUse;
import io.radon.compiler.lower.ValueShape;
import io.radon.compiler.lower.Variable;
import io.radon.compiler.lower.VariableUse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Spells the body of one method. */
final class MethodEmitter implements Spelling {
  static final String LAYERS = "nn";
  static final String NAME = "name";
  static final String TAPS = "taps";
  static final String INDEX = "i";

  private final LoweredMethod method;
  private final ClassNames names;
  private final MethodPlaces places;
  private final ShapeText shapes;
  private final MethodText text;
  private final NameScope scope;
  private final Map<Variable, String> variables = new HashMap<>();
  private final Map<NumberParameter, String> numbers = new HashMap<>();

  MethodEmitter(LoweredMethod method, ClassNames names, MethodPlaces places) {
    this.method = method;
    this.names = names;
    this.places = places;
    this.text = new MethodText(places.depth(method.name()));
    this.shapes = new ShapeText(names);
    List<String> reserved = new ArrayList<>(List.of(LAYERS, NAME, TAPS, INDEX));
    reserved.addAll(names.arguments());
    this.scope = new NameScope(reserved);
    method.inputs().forEach(this::variable);
    method.numbers().forEach(this::number);
  }

  /** The name of an operand. */
  String variable(Variable variable) {
    return variables.computeIfAbsent(variable, added -> scope.add(JavaText.member(added.name())));
  }

  /** The name of a number. */
  String number(NumberParameter parameter) {
    return numbers.computeIfAbsent(parameter, added -> scope.add(JavaText.member(added.name())));
  }

  CodeBlock body() {
    List<Paragraph> paragraphs = method.paragraphs();
    for (int i = 0; i < paragraphs.size(); i++) {
      if (i > 0 && method.role() != Role.BLOCK) {
        text.blank();
      }
      List<Statement> statements = paragraphs.get(i).statements();
      if (i == paragraphs.size() - 1) {
        addLast(statements);
      } else {
        statements.forEach(this::add);
      }
    }
    if (paragraphs.isEmpty()) {
      text.statement("return ", JavaExpression.of(variable(method.result())));
    }
    return text.block();
  }

  /** The statements that end the method: the last one's value is returned where it can be. */
  private void addLast(List<Statement> statements) {
    statements.subList(0, statements.size() - 1).forEach(this::add);
    Statement last = statements.get(statements.size() - 1);
    if (!addReturn(last)) {
      add(last);
      text.statement("return ", JavaExpression.of(variable(method.result())));
    }
  }

  /** Returns the value of {@code last} in its place, if that is the method's. */
  private boolean addReturn(Statement last) {
    return last.accept(
        new StatementVisitor<Boolean>() {
          @Override
          public Boolean visitAssignment(Assignment assignment) {
            boolean isResult = assignment.target().equals(method.result());
            if (isResult) {
              text.statement(
                  "return ", expression(assignment.value()), comment(assignment.shape()));
            }
            return isResult;
          }

          @Override
          public Boolean visitLoop(Loop loop) {
            return false;
          }

          @Override
          public Boolean visitPutTap(PutTap put) {
            boolean isResult = put.variable().equals(method.result());
            if (isResult) {
              text.statement("return ", expression(put));
            }
            return isResult;
          }
        });
  }

  private void add(Statement statement) {
    statement.accept(
        new StatementVisitor<Void>() {
          @Override
          public Void visitAssignment(Assignment assignment) {
            String declared = assignment.declares() ? "var " : "";
            text.statement(
                declared + variable(assignment.target()) + " = ",
                expression(assignment.value()),
                comment(assignment.shape()));
            return null;
          }

          @Override
          public Void visitLoop(Loop loop) {
            text.open(
                Code.text("for (int i = " + loop.from() + "; i < " + loop.until() + "; i++)"));
            loop.body().forEach(MethodEmitter.this::add);
            text.close();
            return null;
          }

          @Override
          public Void visitPutTap(PutTap put) {
            text.statement("", expression(put));
            return null;
          }
        });
  }

  private String comment(@Nullable ValueShape shape) {
    return shape == null ? "" : "// " + shapes.of(shape);
  }

  private JavaExpression expression(PutTap put) {
    return JavaExpression.call(
        TAPS + ".put",
        JavaExpression.of(tap(put.tap())),
        JavaExpression.of(variable(put.variable())));
  }

  private String tap(TapUse tap) {
    String constant = names.taps() + '.' + names.constant(tap.label());
    return switch (tap.part()) {
      case WHOLE -> constant;
      case BLOCK -> constant + ".block(" + tap.index() + ')';
      case LOOP_BLOCK -> constant + ".block(" + INDEX + ')';
    };
  }

  private JavaExpression expression(Expression expression) {
    return expression.accept(
        new ExpressionVisitor<JavaExpression>() {
          @Override
          public JavaExpression visitVariableUse(VariableUse use) {
            return JavaExpression.of(variable(use.variable()));
          }

          @Override
          public JavaExpression visitLayerCall(LayerCall call) {
            List<JavaExpression> inputs =
                call.inputs().stream().map(MethodEmitter.this::expression).toList();
            return OpEmitters.of(call.op()).emit(call, inputs, MethodEmitter.this);
          }

          @Override
          public JavaExpression visitMethodCall(MethodCall call) {
            return call(call);
          }
        });
  }

  private JavaExpression call(MethodCall call) {
    List<JavaExpression> arguments = new ArrayList<>();
    arguments.add(JavaExpression.of(LAYERS));
    if (call.name() != null) {
      arguments.add(name(call.name()));
    }
    call.inputs().forEach(input -> arguments.add(expression(input)));
    if (places.isPart(call.method())) {
      arguments.add(JavaExpression.of(TAPS));
    }
    call.amounts().forEach(amount -> arguments.add(amount(amount)));
    return JavaExpression.call(Code.text(places.callee(method.name(), call.method())), arguments);
  }

  @Override
  public JavaExpression name(LayerName name) {
    String index = name.indexed() ? " + " + INDEX : "";
    if (!name.relative()) {
      return JavaExpression.of(JavaText.literal(name.path()) + index);
    }
    String path = name.path().isEmpty() ? "" : " + " + JavaText.literal('/' + name.path());
    return JavaExpression.of(NAME + path + index);
  }

  @Override
  public JavaExpression amount(Amount amount) {
    return amount.accept(
        new AmountVisitor<JavaExpression>() {
          @Override
          public JavaExpression visitFixed(FixedAmount fixed) {
            return JavaExpression.of(NumberText.of(fixed.value()));
          }

          @Override
          public JavaExpression visitParameter(ParameterAmount parameter) {
            return JavaExpression.of(number(parameter.parameter()));
          }

          @Override
          public JavaExpression visitArgument(ArgumentAmount argument) {
            return JavaExpression.of(names.argument(argument.argument()));
          }
        });
  }
}
