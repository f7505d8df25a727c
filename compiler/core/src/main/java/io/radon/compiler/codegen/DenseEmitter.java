package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/** Dense layers, with a bias unless said otherwise. */
final class DenseEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> arguments =
        new ArrayList<>(
            List.of(settings.name(), inputs.get(0), settings.number("in"), settings.number("out")));
    if (!settings.flag("bias")) {
      arguments.add(JavaExpression.of("false"));
    }
    return JavaExpression.call(Code.text("nn.dense"), arguments);
  }
}
