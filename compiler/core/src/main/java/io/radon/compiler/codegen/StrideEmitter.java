package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/**
 * Layers that take a step in each dimension, one number where both are the same: {@code
 * nn.subsample(x, 2)}.
 *
 * @param numbers attributes that are stated before the step
 * @param step the size that the step is
 */
record StrideEmitter(String method, List<String> numbers, String step) implements OpEmitter {
  StrideEmitter {
    numbers = List.copyOf(numbers);
  }

  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> arguments = new ArrayList<>(List.of(inputs.get(0)));
    numbers.forEach(number -> arguments.add(settings.number(number)));
    arguments.addAll(settings.step(step));
    return JavaExpression.call(Code.text("nn." + method), arguments);
  }
}
