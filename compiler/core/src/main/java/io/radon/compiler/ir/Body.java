package io.radon.compiler.ir;

import io.radon.compiler.shape.Shape;
import java.util.List;

/**
 * The inside of a model or a block: sections in order, in static single assignment form.
 *
 * @param input the shape of value 0
 */
public record Body(Shape input, List<Section> sections, ValueRef output, Shape outputShape) {
  public Body {
    sections = List.copyOf(sections);
  }
}
