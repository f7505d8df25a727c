package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Spells the call of one kind of layer. */
interface OpEmitter {
  JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling);
}
