package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Borders: one number for the usual zeros on each side, options for every other kind. */
final class PadEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    JavaExpression height = settings.number("border_height");
    boolean square = settings.areEqual("border_height", "border_width");
    boolean more = !settings.is("more_height", 0) || !settings.is("more_width", 0);
    if (square && !more && settings.isWord("fill", "zero")) {
      return JavaExpression.call("nn.pad", inputs.get(0), height);
    }
    OptionChain options =
        new OptionChain(
            RuntimeNames.BORDER,
            square ? List.of(height) : List.of(height, settings.number("border_width")));
    if (more) {
      options.with("more", settings.number("more_height"), settings.number("more_width"));
    }
    if (!settings.isWord("fill", "zero")) {
      options.with(settings.word("fill"));
    }
    return JavaExpression.call("nn.pad", inputs.get(0), options.expression());
  }
}
