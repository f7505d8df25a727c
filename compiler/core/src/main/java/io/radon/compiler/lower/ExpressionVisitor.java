package io.radon.compiler.lower;

/** One method per kind of expression. */
public interface ExpressionVisitor<R> {
  R visitVariableUse(VariableUse use);

  R visitLayerCall(LayerCall call);

  R visitMethodCall(MethodCall call);
}
