package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Every stride-th row and column. */
final class SubsampleEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    JavaExpression height = settings.number("stride_height");
    return settings.areEqual("stride_height", "stride_width")
        ? JavaExpression.call("nn.subsample", inputs.get(0), height)
        : JavaExpression.call(
            "nn.subsample", inputs.get(0), height, settings.number("stride_width"));
  }
}
