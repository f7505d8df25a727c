package io.radon.compiler.codegen;

import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.FixedAmount;
import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/** Normalisations; epsilon and decay are stated where they aren't the runtime's own. */
record NormEmitter(String method, List<String> sizes) implements OpEmitter {
  private static final Amount EPSILON = new FixedAmount(new DecimalAttribute(1e-5));
  private static final Amount DECAY = new FixedAmount(new DecimalAttribute(0.9));

  /**
   * A norm of the runtime.
   *
   * @param sizes the whole numbers it takes, the channels first
   */
  NormEmitter {
    sizes = List.copyOf(sizes);
  }

  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> arguments = new ArrayList<>(List.of(settings.name(), inputs.get(0)));
    sizes.forEach(size -> arguments.add(settings.number(size)));
    Amount decay = call.amounts().getOrDefault("decay", DECAY);
    if (!EPSILON.equals(call.amounts().get("epsilon")) || !DECAY.equals(decay)) {
      arguments.add(settings.number("epsilon"));
      if (call.amounts().containsKey("decay")) {
        arguments.add(settings.number("decay"));
      }
    }
    return JavaExpression.call(Code.text("nn." + method), arguments);
  }
}
