package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/** Convolutions: numbers alone for the usual kind, options for every other. */
final class ConvEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> sizes = new ArrayList<>(settings.size("kernel"));
    sizes.add(settings.number("in"));
    sizes.add(settings.number("out"));
    if (settings.is("groups", 1) && isUsual(settings)) {
      return numbers("nn.conv", settings, inputs, sizes);
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

  /** A call with the name, the input, {@code sizes} and the stride. */
  static JavaExpression numbers(
      String method, Settings settings, List<JavaExpression> inputs, List<JavaExpression> sizes) {
    List<JavaExpression> arguments = new ArrayList<>(List.of(settings.name(), inputs.get(0)));
    arguments.addAll(sizes);
    arguments.addAll(settings.step("stride"));
    return JavaExpression.call(Code.text(method), arguments);
  }

  /** Whether numbers alone say everything but the groups. */
  static boolean isUsual(Settings settings) {
    return settings.step("stride").size() == 1
        && settings.is("dilation", 1)
        && settings.isWord("padding", "symmetric")
        && !settings.flag("bias");
  }
}
