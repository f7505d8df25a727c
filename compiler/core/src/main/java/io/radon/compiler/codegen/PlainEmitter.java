package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Layers that take nothing but their input: {@code nn.relu(x)}. */
record PlainEmitter(String method) implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    return JavaExpression.call("nn." + method, inputs.get(0));
  }
}
