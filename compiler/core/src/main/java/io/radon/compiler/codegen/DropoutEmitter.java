package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Dropout of whole values. */
final class DropoutEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    JavaExpression rate = new Settings(call, spelling).number("rate");
    return JavaExpression.call("nn.dropout", inputs.get(0), rate);
  }
}
