package io.radon.compiler.op;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.BooleanAttribute;
import io.radon.compiler.ir.DecimalAttribute;
import io.radon.compiler.ir.IntAttribute;
import io.radon.compiler.ir.TextAttribute;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The arguments of a layer, checked against its parameters: each parameter has its value; a size
 * {@code k} is the two whole numbers {@code k_height} and {@code k_width}.
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

  Attribute value(String name) {
    Attribute found = values.get(name);
    if (found == null) {
      throw new IllegalStateException("argument `" + name + "` was not checked");
    }
    return found;
  }
}
