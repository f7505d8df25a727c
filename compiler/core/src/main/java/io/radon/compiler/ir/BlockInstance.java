package io.radon.compiler.ir;

import io.radon.compiler.shape.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A block with its arguments and its input shape: equal instances are the same method call.
 *
 * @param block the block's name in the spec
 * @param doc its doc comment, lines joined by LF; empty when there is none
 * @param parameters the block's own parameters that are numbers, in order of declaration
 */
public record BlockInstance(
    String block, String doc, Map<String, Attribute> parameters, Body body) {
  public BlockInstance {
    parameters = Collections.unmodifiableMap(new LinkedHashMap<>(parameters));
  }

  public Shape input() {
    return body.input();
  }

  public Shape output() {
    return body.outputShape();
  }
}
