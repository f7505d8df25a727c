package io.radon.compiler.op;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;
import io.radon.compiler.shape.Shape;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The arguments of a layer, checked against its parameters: each parameter has its value; a size
 * {@code k} is the two whole numbers {@code k_height} and {@code k_width}, a shape {@code k} the
 * numbers {@code k_0}, {@code k_1}, ….
 */
public record OpArguments(Map<String, Attribute> values) {
  public OpArguments {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  IntAttribute whole(String name) {
    return (IntAttribute) value(name);
  }

  int number(String name) {
    return Math.toIntExact(whole(name).value());
  }

  BooleanAttribute flag(String name) {
    return (BooleanAttribute) value(name);
  }

  DecimalAttribute decimal(String name) {
    return (DecimalAttribute) value(name);
  }

  String word(String name) {
    return ((TextAttribute) value(name)).value();
  }

  /** The sizes of a shape: {@code k_0}, {@code k_1}, … in order. */
  Shape shape(String name) {
    List<Integer> sizes = new ArrayList<>();
    for (int i = 0; values.containsKey(name + "_" + i); i++) {
      sizes.add(number(name + "_" + i));
    }
    return new Shape(sizes);
  }

  /** What the sizes of a shape measure. */
  List<String> axes(String name) {
    List<String> places = shape(name).isImage() ? List.of("height", "width") : List.of("length");
    List<String> axes = new ArrayList<>(shape(name).hasPlaces() ? places : List.of());
    axes.add("out");
    return axes;
  }

  Attribute value(String name) {
    Attribute found = values.get(name);
    if (found == null) {
      throw new IllegalStateException("argument `" + name + "` was not checked");
    }
    return found;
  }
}
