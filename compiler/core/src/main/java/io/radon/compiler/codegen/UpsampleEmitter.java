package io.radon.compiler.codegen;

import io.radon.compiler.lower.LayerCall;
import java.util.List;

/** Larger images: a method for each way to get them. */
final class UpsampleEmitter implements OpEmitter {
  private static final OpEmitter NEAREST =
      new StrideEmitter("upsampleNearest", List.of(), "factor");
  private static final OpEmitter BILINEAR =
      new StrideEmitter("upsampleBilinear", List.of(), "factor");

  @Override
  public JavaExpression emit(LayerCall call, List<JavaExpression> inputs, Spelling spelling) {
    boolean nearest = new Settings(call, spelling).isWord("mode", "nearest");
    return (nearest ? NEAREST : BILINEAR).emit(call, inputs, spelling);
  }
}
