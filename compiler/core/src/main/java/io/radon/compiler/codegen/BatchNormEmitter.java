package io.radon.compiler.codegen;

import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.lower.Amount;
import io.radon.compiler.lower.FixedAmount;
import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/** Batch normalisation; epsilon and decay are stated where they aren't the runtime's own. */
final class BatchNormEmitter implements OpEmitter {
  private static final Amount EPSILON = new FixedAmount(new DecimalAttribute(1e-5));
  private static final Amount DECAY = new FixedAmount(new DecimalAttribute(0.9));

  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> arguments =
        new ArrayList<>(List.of(settings.name(), inputs.get(0), settings.number("channels")));
    if (!EPSILON.equals(call.amounts().get("epsilon"))
        || !DECAY.equals(call.amounts().get("decay"))) {
      arguments.add(settings.number("epsilon"));
      arguments.add(settings.number("decay"));
    }
    return JavaExpression.call(Code.text("nn.batchNorm"), arguments);
  }
}
