package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Borders: one number for the usual zeros on each side, options for every other kind. */
final class PadEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    List<JavaExpression> border = settings.step("border");
    boolean more = !settings.isSize("more", 0);
    if (border.size() == 1 && !more && settings.isWord("fill", "zero")) {
      return JavaExpression.call("nn.pad", inputs.get(0), border.get(0));
    }
    OptionChain options = new OptionChain(RuntimeNames.BORDER, border);
    if (more) {
      options.with("more", settings.size("more"));
    }
    if (!settings.isWord("fill", "zero")) {
      options.with(settings.word("fill"));
    }
    return JavaExpression.call("nn.pad", inputs.get(0), options.expression());
  }
}
