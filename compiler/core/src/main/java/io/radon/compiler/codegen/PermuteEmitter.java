package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/** Another order of the axes, by their numbers: {@code nn.permute(x, 3, 1, 2)}. */
final class PermuteEmitter implements OpEmitter {
  private static final String AXES = "hwc";

  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    List<JavaExpression> arguments = new ArrayList<>(List.of(inputs.get(0)));
    new Settings(call, spelling)
        .word("order")
        .chars()
        .forEach(axis -> arguments.add(JavaExpression.of("" + (AXES.indexOf(axis) + 1))));
    return JavaExpression.call(Code.text("nn.permute"), arguments);
  }
}
