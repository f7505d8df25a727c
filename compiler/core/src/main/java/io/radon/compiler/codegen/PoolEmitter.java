package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.ArrayList;
import java.util.List;

/** Pooling: numbers alone for the usual maximum, options for every other kind. */
record PoolEmitter(String method) implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    boolean average = call.flags().containsKey("count_padding");
    boolean ceil = settings.flag("ceil");
    boolean evenly = settings.step("stride").size() == 1;
    if (!average && !ceil && evenly && settings.isWord("padding", "symmetric")) {
      List<JavaExpression> arguments = new ArrayList<>(List.of(inputs.get(0)));
      arguments.addAll(settings.size("kernel"));
      arguments.addAll(settings.step("stride"));
      return JavaExpression.call(Code.text("nn." + method), arguments);
    }
    OptionChain options =
        new OptionChain(RuntimeNames.POOL, settings.size("kernel"))
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
