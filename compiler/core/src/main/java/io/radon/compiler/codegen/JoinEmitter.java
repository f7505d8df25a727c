package io.radon.compiler.codegen;

import com.palantir.javapoet.ClassName;
import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Layers that join values: {@code nn.add(a, b)}, a list where there are more than two. */
record JoinEmitter(String method) implements OpEmitter {
  private static final Code LIST_OF = Code.type(ClassName.get(List.class)).then(".of");

  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Code callee = Code.text("nn." + method);
    return inputs.size() == 2
        ? JavaExpression.call(callee, inputs)
        : JavaExpression.call(callee, List.of(JavaExpression.call(LIST_OF, inputs)));
  }
}
