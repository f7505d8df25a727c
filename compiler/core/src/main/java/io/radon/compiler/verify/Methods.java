package io.radon.compiler.verify;

import io.radon.compiler.lower.Assignment;
import io.radon.compiler.lower.Expression;
import io.radon.compiler.lower.ExpressionVisitor;
import io.radon.compiler.lower.LayerCall;
import io.radon.compiler.lower.Loop;
import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.MethodCall;
import io.radon.compiler.lower.PutTap;
import io.radon.compiler.lower.Statement;
import io.radon.compiler.lower.StatementVisitor;
import io.radon.compiler.lower.VariableUse;
import java.util.ArrayList;
import java.util.List;

/** Ways through the methods of a lowered model. */
final class Methods {
  private Methods() {}

  /** {@code forward}, then the others. */
  static List<LoweredMethod> of(LoweredModel model) {
    List<LoweredMethod> all = new ArrayList<>();
    all.add(model.forward());
    all.addAll(model.methods());
    return all;
  }

  static List<Statement> statements(LoweredMethod method) {
    return method.paragraphs().stream()
        .flatMap(paragraph -> paragraph.statements().stream())
        .toList();
  }

  /** All calls of layers and methods, those inside of others too. */
  static List<Expression> calls(LoweredMethod method) {
    List<Expression> found = new ArrayList<>();
    statements(method).forEach(statement -> collect(statement, found));
    return found;
  }

  private static void collect(Statement statement, List<Expression> found) {
    statement.accept(
        new StatementVisitor<Boolean>() {
          @Override
          public Boolean visitAssignment(Assignment assignment) {
            return collect(assignment.value(), found);
          }

          @Override
          public Boolean visitLoop(Loop loop) {
            loop.body().forEach(inner -> collect(inner, found));
            return true;
          }

          @Override
          public Boolean visitPutTap(PutTap put) {
            return true;
          }
        });
  }

  private static boolean collect(Expression expression, List<Expression> found) {
    return expression.accept(
        new ExpressionVisitor<Boolean>() {
          @Override
          public Boolean visitVariableUse(VariableUse use) {
            return true;
          }

          @Override
          public Boolean visitLayerCall(LayerCall call) {
            found.add(call);
            call.inputs().forEach(input -> collect(input, found));
            return true;
          }

          @Override
          public Boolean visitMethodCall(MethodCall call) {
            found.add(call);
            call.inputs().forEach(input -> collect(input, found));
            return true;
          }
        });
  }
}
