package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/** Other sizes for the same numbers: {@code nn.reshape(x, 8, 8, 16)}. */
final class ReshapeEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> arguments = new ArrayList<>(List.of(inputs.get(0)));
    call.amounts().keySet().forEach(size -> arguments.add(settings.number(size)));
    return JavaExpression.call(Code.text("nn.reshape"), arguments);
  }
}
