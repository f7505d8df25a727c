package io.radon.compiler.codegen;

import io.radon.compiler.lower.ValueShape;
import java.util.List;

/** Shapes as comments and prose have them: {@code [N, 32, 32, 16]}. */
final class ShapeText {
  private final ClassNames names;

  ShapeText(ClassNames names) {
    this.names = names;
  }

  String of(ValueShape value) {
    StringBuilder text = new StringBuilder("[N");
    List<Integer> sizes = value.shape().sizes();
    for (int i = 0; i < sizes.size(); i++) {
      boolean channels = i == sizes.size() - 1;
      String argument = channels ? value.argument() : null;
      text.append(", ")
          .append(argument == null ? sizes.get(i).toString() : names.argument(argument));
    }
    return text.append(']').toString();
  }
}
