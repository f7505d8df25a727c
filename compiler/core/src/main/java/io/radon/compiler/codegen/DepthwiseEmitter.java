package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/** Depthwise convolutions: numbers alone for the usual kind, options for every other. */
final class DepthwiseEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> sizes = new ArrayList<>(settings.size("kernel"));
    JavaExpression in = settings.number("in");
    sizes.add(in);
    boolean oneEach = settings.areEqual("in", "out");
    if (oneEach && ConvEmitter.isUsual(settings)) {
      return ConvEmitter.numbers("nn.depthwise", settings, inputs, sizes);
    }
    sizes.add(oneEach ? in : settings.number("out"));
    OptionChain options = new OptionChain(RuntimeNames.CONV, sizes).stride(settings);
    if (!settings.is("dilation", 1)) {
      options.with("dilation", settings.number("dilation"));
    }
    options.with("groups", in).padding(settings);
    if (settings.flag("bias")) {
      options.with("bias");
    }
    return JavaExpression.call("nn.conv", settings.name(), inputs.get(0), options.expression());
  }
}
