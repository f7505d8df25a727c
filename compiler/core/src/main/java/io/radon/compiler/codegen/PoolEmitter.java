package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Pooling: numbers alone for the usual maximum, options for every other kind. */
record PoolEmitter(String method) implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    JavaExpression height = settings.number("kernel_height");
    JavaExpression width = settings.number("kernel_width");
    boolean average = call.flags().containsKey("count_padding");
    boolean ceil = settings.flag("ceil");
    if (!average
        && !ceil
        && settings.isWord("padding", "symmetric")
        && settings.areEqual("stride_height", "stride_width")) {
      return JavaExpression.call(
          "nn." + method, inputs.get(0), height, width, settings.number("stride_height"));
    }
    OptionChain options =
        new OptionChain(RuntimeNames.POOL, List.of(height, width))
            .stride(settings)
            .padding(settings);
    if (ceil) {
      options.with("ceil");
    }
    if (average && settings.flag("count_padding")) {
      options.with("countPadding", JavaExpression.of("true"));
    }
    return JavaExpression.call("nn." + method, inputs.get(0), options.expression());
  }
}
