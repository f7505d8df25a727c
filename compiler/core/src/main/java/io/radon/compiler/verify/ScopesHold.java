package io.radon.compiler.verify;

import io.radon.compiler.ir.ConstructorArgument;
import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.AmountVisitor;
import io.radon.compiler.lower.ArgumentAmount;
import io.radon.compiler.lower.Assignment;
import io.radon.compiler.lower.Expression;
import io.radon.compiler.lower.ExpressionVisitor;
import io.radon.compiler.lower.FixedAmount;
import io.radon.compiler.lower.LayerCall;
import io.radon.compiler.lower.Loop;
import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredMethod.Role;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.MethodCall;
import io.radon.compiler.lower.ParameterAmount;
import io.radon.compiler.lower.PutTap;
import io.radon.compiler.lower.Statement;
import io.radon.compiler.lower.StatementVisitor;
import io.radon.compiler.lower.Variable;
import io.radon.compiler.lower.VariableUse;
import java.util.HashSet;
import java.util.Set;

/**
 * A variable is declared once, before it is read; a method's numbers are its own, and the class's
 * arguments are read only where there is an instance.
 */
final class ScopesHold implements LoweredInvariant {
  @Override
  public void check(LoweredModel model, Violations violations) {
    Methods.of(model).forEach(method -> new MethodScope(model, method, violations).check());
  }

  private static final class MethodScope
      implements StatementVisitor<Boolean>, ExpressionVisitor<Boolean>, AmountVisitor<Boolean> {
    private final LoweredModel model;
    private final LoweredMethod method;
    private final Violations violations;
    private Set<Variable> declared;

    MethodScope(LoweredModel model, LoweredMethod method, Violations violations) {
      this.model = model;
      this.method = method;
      this.violations = violations;
      this.declared = new HashSet<>(method.inputs());
    }

    void check() {
      Methods.statements(method).forEach(statement -> statement.accept(this));
      read(method.result());
    }

    @Override
    public Boolean visitAssignment(Assignment assignment) {
      assignment.value().accept(this);
      Variable target = assignment.target();
      boolean known = declared.contains(target);
      if (assignment.declares() == known) {
        add((known ? "declares again " : "assigns to the undeclared ") + target);
      } else if (method.inputs().contains(target)) {
        add("assigns to its parameter " + target);
      }
      declared.add(target);
      return true;
    }

    @Override
    public Boolean visitLoop(Loop loop) {
      if (loop.from() >= loop.until()) {
        add("has a loop that never runs");
      }
      Set<Variable> outside = new HashSet<>(declared);
      for (Statement statement : loop.body()) {
        statement.accept(this);
      }
      declared = outside;
      return true;
    }

    @Override
    public Boolean visitPutTap(PutTap put) {
      if (method.role() == Role.BLOCK) {
        add("puts a tap, though it is a block's");
      }
      return read(put.variable());
    }

    @Override
    public Boolean visitVariableUse(VariableUse use) {
      return read(use.variable());
    }

    @Override
    public Boolean visitLayerCall(LayerCall call) {
      call.amounts().values().forEach(this::amount);
      call.inputs().forEach(this::expression);
      return true;
    }

    @Override
    public Boolean visitMethodCall(MethodCall call) {
      call.amounts().forEach(this::amount);
      call.inputs().forEach(this::expression);
      return true;
    }

    @Override
    public Boolean visitFixed(FixedAmount amount) {
      return true;
    }

    @Override
    public Boolean visitParameter(ParameterAmount amount) {
      if (!method.numbers().contains(amount.parameter())) {
        add("reads the number " + amount.parameter() + ", which it does not take");
      }
      return true;
    }

    @Override
    public Boolean visitArgument(ArgumentAmount amount) {
      boolean known =
          model.graph().arguments().stream()
              .map(ConstructorArgument::name)
              .anyMatch(amount.argument()::equals);
      if (!known || method.role() == Role.BLOCK) {
        add("reads the argument `" + amount.argument() + "`, which it can't");
      }
      return true;
    }

    private void expression(Expression expression) {
      expression.accept(this);
    }

    private void amount(Amount amount) {
      amount.accept(this);
    }

    private boolean read(Variable variable) {
      if (!declared.contains(variable)) {
        add("reads " + variable + ", which is not declared there");
      }
      return true;
    }

    private void add(String violation) {
      violations.add(method.name() + " " + violation);
    }
  }
}
