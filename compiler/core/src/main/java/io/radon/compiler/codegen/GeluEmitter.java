package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** The exact gelu, or the one by {@code tanh}. */
final class GeluEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    boolean approximate = new Settings(call, spelling).flag("approximate");
    return JavaExpression.call(approximate ? "nn.geluTanh" : "nn.gelu", inputs.get(0));
  }
}
