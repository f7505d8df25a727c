package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Convolutions: numbers alone for the usual kind, options for every other. */
final class ConvEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> sizes =
        List.of(
            settings.number("kernel_height"),
            settings.number("kernel_width"),
            settings.number("in"),
            settings.number("out"));
    if (settings.is("groups", 1) && isUsual(settings)) {
      return JavaExpression.call(
          "nn.conv",
          settings.name(),
          inputs.get(0),
          sizes.get(0),
          sizes.get(1),
          sizes.get(2),
          sizes.get(3),
          settings.number("stride_height"));
    }
    OptionChain options = new OptionChain(RuntimeNames.CONV, sizes).stride(settings);
    if (!settings.is("dilation", 1)) {
      options.with("dilation", settings.number("dilation"));
    }
    if (!settings.is("groups", 1)) {
      options.with("groups", settings.number("groups"));
    }
    options.padding(settings);
    if (settings.flag("bias")) {
      options.with("bias");
    }
    return JavaExpression.call("nn.conv", settings.name(), inputs.get(0), options.expression());
  }

  static boolean isUsual(Settings settings) {
    return settings.areEqual("stride_height", "stride_width")
        && settings.is("dilation", 1)
        && settings.isWord("padding", "symmetric")
        && !settings.flag("bias");
  }
}
