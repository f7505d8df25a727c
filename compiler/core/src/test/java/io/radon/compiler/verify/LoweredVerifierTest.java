package io.radon.compiler.verify;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.radon.compiler.diagnostic.CompilerBugException;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.ArgumentAmount;
import io.radon.compiler.lower.Assignment;
import io.radon.compiler.lower.Expression;
import io.radon.compiler.lower.FixedAmount;
import io.radon.compiler.lower.LayerCall;
import io.radon.compiler.lower.LayerName;
import io.radon.compiler.lower.Loop;
import io.radon.compiler.lower.LoweredMethod;
import io.radon.compiler.lower.LoweredModel;
import io.radon.compiler.lower.MethodCall;
import io.radon.compiler.lower.MethodName;
import io.radon.compiler.lower.ModelLowering;
import io.radon.compiler.lower.NumberParameter;
import io.radon.compiler.lower.ParameterAmount;
import io.radon.compiler.lower.PutTap;
import io.radon.compiler.lower.Statement;
import io.radon.compiler.lower.TapUse;
import io.radon.compiler.lower.Variable;
import io.radon.compiler.lower.VariableUse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Each invariant of lowered models, broken. */
class LoweredVerifierTest {
  private static final Variable STRANGER = new Variable(99, "stranger");

  private final LoweredModel sound = ModelLowering.lower(Breaks.graph());

  @Test
  void aSoundModelPasses() {
    assertThatCode(() -> GraphVerifier.verify(sound)).doesNotThrowAnyException();
  }

  @Test
  void callsFitTheirMethods() {
    expect(
        calls(call -> with(call, new MethodName("missing", ""), call.name(), call.amounts())),
        "calls MethodName[base=missing, suffix=], which is not there");
    expect(
        calls(call -> with(call, call.method(), call.name(), List.of())),
        "calls MethodName[base=basic, suffix=] with 0 numbers");
    expect(
        calls(call -> with(call, call.method(), null, call.amounts())),
        "with a wrong kind of name");
    expect(
        calls(call -> new MethodCall(call.method(), call.name(), List.of(), call.amounts())),
        "calls MethodName[base=basic, suffix=] with 0 operands");
    expect(
        calls(call -> with(call, sound.forward().name(), call.name(), List.of())),
        "calls MethodName[base=, suffix=forward], which it can't");
  }

  @Test
  void methodsHaveNamesOfTheirOwn() {
    List<LoweredMethod> twice = new ArrayList<>(sound.methods());
    twice.add(sound.methods().get(0));
    expect(
        new LoweredModel(
            sound.graph(),
            sound.forward(),
            twice,
            sound.output(),
            sound.taps(),
            sound.sizes(),
            sound.parameters()),
        "two methods are called MethodName[base=basic, suffix=]");
  }

  @Test
  void noMethodCallsItself() {
    expect(
        Breaks.methods(
            sound,
            method ->
                method.name().base().equals("basic")
                    ? Breaks.statements(
                        method,
                        assignments(
                            value ->
                                new MethodCall(
                                    method.name(),
                                    new LayerName(true, "", false),
                                    List.of(new VariableUse(method.inputs().get(0))),
                                    method.numbers().stream()
                                        .<Amount>map(ParameterAmount::new)
                                        .toList())))
                    : method),
        "MethodName[base=basic, suffix=] calls itself");
  }

  @Test
  void variablesAreDeclaredOnceAndBeforeTheyAreRead() {
    expect(
        Breaks.statements(sound, assignments(value -> new VariableUse(STRANGER))),
        "reads Variable[id=99, name=stranger], which is not declared there");
    expect(declared(true), "declares again");
    expect(declared(false), "assigns to the undeclared");
  }

  @Test
  void numbersAreThoseOfTheMethodAndArgumentsThoseOfTheClass() {
    expect(
        layers("conv", "in", new ParameterAmount(new NumberParameter("stranger", false))),
        "reads the number NumberParameter[name=stranger, decimal=false], which it does not take");
    expect(
        layers("conv", "in", new ArgumentAmount("classes")),
        "MethodName[base=basic, suffix=] reads the argument `classes`, which it can't");
    expect(
        layers("dense", "out", new ArgumentAmount("stranger")),
        "reads the argument `stranger`, which it can't");
  }

  @Test
  void theClassComputesWhatTheGraphSays() {
    expect(
        layers("conv", "stride_height", new FixedAmount(new IntAttribute(3))),
        "the network ends in dense `head/dense`");
    expect(
        loops(loop -> new Loop(loop.from(), loop.until() - 1, loop.body())),
        "the tap `s/2` is never put");
    expect(
        loops(loop -> new Loop(loop.from(), loop.until() + 1, loop.body())),
        "the tap `s/3` is no label");
    expect(
        calls(
            call ->
                with(
                    call, call.method(), new LayerName(false, "elsewhere", false), call.amounts())),
        "the tap `s` ends in relu `elsewhere/relu`");
  }

  @Test
  void tapsArePutOnceAndHoldTheirLabelsValues() {
    expect(
        Breaks.statements(
            sound,
            statement ->
                statement instanceof PutTap put && put.tap().label().equals("stem")
                    ? new PutTap(new TapUse("sum", TapUse.Part.WHOLE, 0), put.variable())
                    : statement),
        "the tap `sum` is put twice");
  }

  private static UnaryOperator<Statement> assignments(UnaryOperator<Expression> change) {
    return statement ->
        statement instanceof Assignment assignment
            ? new Assignment(
                assignment.target(),
                assignment.declares(),
                change.apply(assignment.value()),
                assignment.shape())
            : statement;
  }

  private LoweredModel declared(boolean declares) {
    return Breaks.statements(
        sound,
        statement ->
            statement instanceof Assignment assignment
                ? new Assignment(
                    assignment.target(), declares, assignment.value(), assignment.shape())
                : statement);
  }

  private LoweredModel loops(UnaryOperator<Loop> change) {
    return Breaks.statements(
        sound, statement -> statement instanceof Loop loop ? change.apply(loop) : statement);
  }

  /** All calls of methods, changed. */
  private LoweredModel calls(UnaryOperator<MethodCall> change) {
    return Breaks.statements(
        sound, assignments(value -> value instanceof MethodCall call ? change.apply(call) : value));
  }

  private static MethodCall with(
      MethodCall call, MethodName method, @Nullable LayerName name, List<Amount> amounts) {
    return new MethodCall(method, name, call.inputs(), amounts);
  }

  /** One number of all layers of an op that stand alone on a line. */
  private LoweredModel layers(String op, String attribute, Amount amount) {
    return Breaks.statements(
        sound,
        assignments(
            value -> {
              if (!(value instanceof LayerCall call) || !call.op().equals(op)) {
                return value;
              }
              Map<String, Amount> amounts = new LinkedHashMap<>(call.amounts());
              amounts.put(attribute, amount);
              return new LayerCall(
                  call.op(), call.name(), amounts, call.flags(), call.words(), call.inputs());
            }));
  }

  private static void expect(LoweredModel model, String message) {
    assertThatThrownBy(() -> GraphVerifier.verify(model))
        .isInstanceOf(CompilerBugException.class)
        .hasMessageStartingWith("the compiler broke `Sound`: ")
        .hasMessageContaining(message);
  }
}
