package io.radon.compiler.lower;

import io.radon.compiler.ir.Attribute;
import io.radon.compiler.ir.DecimalAttribute;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What a number measures: numbers of different quantities never share a parameter. */
enum Quantity {
  CHANNELS,
  KERNEL,
  STRIDE,
  DILATION,
  GROUPS,
  DECIMAL;

  /** The quantity of an op's attribute. */
  static Quantity of(String attribute, Attribute value) {
    Quantity named = named(attribute);
    if (named != null) {
      return named;
    }
    return value instanceof DecimalAttribute ? DECIMAL : CHANNELS;
  }

  /** What a block's own parameter measures, as far as its name tells. */
  static @Nullable Quantity named(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    if (lower.contains("stride")) {
      return STRIDE;
    }
    if (lower.contains("group") || lower.contains("cardinality")) {
      return GROUPS;
    }
    if (lower.contains("dilation")) {
      return DILATION;
    }
    if (lower.contains("kernel")) {
      return KERNEL;
    }
    return null;
  }
}
