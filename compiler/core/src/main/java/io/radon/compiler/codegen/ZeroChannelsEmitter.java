package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Channels of zeros on both sides. */
final class ZeroChannelsEmitter implements OpEmitter {
  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    Settings settings = new Settings(call, spelling);
    return JavaExpression.call(
        "nn.zeroChannels", inputs.get(0), settings.number("in"), settings.number("out"));
  }
}
