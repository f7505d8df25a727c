package io.radon.compiler.verify;

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
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.MethodCall;
import io.radon.compiler.lower.MethodName;
import io.radon.compiler.lower.NumberParameter;
import io.radon.compiler.lower.ParameterAmount;
import io.radon.compiler.lower.PutTap;
import io.radon.compiler.lower.StatementVisitor;
import io.radon.compiler.lower.TapUse;
import io.radon.compiler.lower.Variable;
import io.radon.compiler.lower.VariableUse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Runs a lowered model on terms instead of tensors, as the class's methods would run. */
final class LoweredRun {
  private final Terms terms;
  private final Map<MethodName, LoweredMethod> methods = new HashMap<>();
  private final Map<String, Integer> taps = new TreeMap<>();
  private final Violations violations;

  LoweredRun(Terms terms, Violations violations) {
    this.terms = terms;
    this.violations = violations;
  }

  /** What a model gives for images. */
  int run(LoweredModel model) {
    model.methods().forEach(method -> methods.put(method.name(), method));
    return new Frame(model.forward(), "", List.of(Terms.IMAGES), List.of()).run();
  }

  Map<String, Integer> taps() {
    return taps;
  }

  /** A call of a method: its variables, its numbers, the name it was given. */
  private final class Frame
      implements StatementVisitor<Boolean>, ExpressionVisitor<Integer>, AmountVisitor<String> {
    private final LoweredMethod method;
    private final String path;
    private final Map<Variable, Integer> variables = new HashMap<>();
    private final Map<NumberParameter, String> numbers = new HashMap<>();
    private int index;

    Frame(LoweredMethod method, String path, List<Integer> inputs, List<String> amounts) {
      this.method = method;
      this.path = path;
      for (int i = 0; i < inputs.size(); i++) {
        variables.put(method.inputs().get(i), inputs.get(i));
      }
      for (int i = 0; i < amounts.size(); i++) {
        numbers.put(method.numbers().get(i), amounts.get(i));
      }
    }

    int run() {
      Methods.statements(method).forEach(statement -> statement.accept(this));
      return known(variables.get(method.result()));
    }

    @Override
    public Boolean visitAssignment(Assignment assignment) {
      variables.put(assignment.target(), assignment.value().accept(this));
      return true;
    }

    @Override
    public Boolean visitLoop(Loop loop) {
      for (index = loop.from(); index < loop.until(); index++) {
        loop.body().forEach(statement -> statement.accept(this));
      }
      return true;
    }

    @Override
    public Boolean visitPutTap(PutTap put) {
      TapUse tap = put.tap();
      String name =
          switch (tap.part()) {
            case WHOLE -> tap.label();
            case BLOCK -> tap.label() + '/' + tap.index();
            case LOOP_BLOCK -> tap.label() + '/' + index;
          };
      if (taps.put(name, known(variables.get(put.variable()))) != null) {
        violations.add("the tap `" + name + "` is put twice");
      }
      return true;
    }

    @Override
    public Integer visitVariableUse(VariableUse use) {
      return known(variables.get(use.variable()));
    }

    @Override
    public Integer visitLayerCall(LayerCall call) {
      Map<String, String> settings = new TreeMap<>(call.words());
      call.amounts().forEach((name, amount) -> settings.put(name, amount.accept(this)));
      call.flags().forEach((name, flag) -> settings.put(name, String.valueOf(flag)));
      return terms.layer(call.op(), name(call.name()), settings, inputs(call.inputs()));
    }

    @Override
    public Integer visitMethodCall(MethodCall call) {
      LayerName name = call.name();
      return new Frame(
              known(methods.get(call.method())),
              name == null ? "" : name(name),
              inputs(call.inputs()),
              call.amounts().stream().map(this::amount).toList())
          .run();
    }

    @Override
    public String visitFixed(FixedAmount amount) {
      return Terms.setting(amount.value());
    }

    @Override
    public String visitParameter(ParameterAmount amount) {
      return known(numbers.get(amount.parameter()));
    }

    @Override
    public String visitArgument(ArgumentAmount amount) {
      return "argument " + amount.argument();
    }

    private String amount(Amount amount) {
      return amount.accept(this);
    }

    private List<Integer> inputs(List<Expression> inputs) {
      return inputs.stream().map(input -> input.accept(this)).toList();
    }

    private String name(LayerName name) {
      String start = name.relative() ? path : "";
      String slash = name.relative() && !name.path().isEmpty() ? "/" : "";
      return start + slash + name.path() + (name.indexed() ? String.valueOf(index) : "");
    }
  }

  private static <T> T known(@Nullable T value) {
    if (value == null) {
      throw new IllegalStateException("a lowered model was run before its scopes were checked");
    }
    return value;
  }
}
