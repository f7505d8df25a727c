package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Depthwise convolutions: numbers alone for the usual kind, options for every other. */
final class DepthwiseEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    JavaExpression height = settings.number("kernel_height");
    JavaExpression width = settings.number("kernel_width");
    JavaExpression in = settings.number("in");
    boolean oneEach = settings.areEqual("in", "out");
    if (oneEach && ConvEmitter.isUsual(settings)) {
      return JavaExpression.call(
          "nn.depthwise",
          settings.name(),
          inputs.get(0),
          height,
          width,
          in,
          settings.number("stride_height"));
    }
    OptionChain options =
        new OptionChain(
                RuntimeNames.CONV,
                List.of(height, width, in, oneEach ? in : settings.number("out")))
            .stride(settings);
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
