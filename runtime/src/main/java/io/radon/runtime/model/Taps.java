package io.radon.runtime.model;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tensorflow.Operand;
import org.tensorflow.types.TFloat32;

/** The values that one tower of a network offers, by place, in the order they were made. */
public final class Taps {
  private final Map<String, Operand<TFloat32>> values = new LinkedHashMap<>();

  /** Keeps {@code value} as the value of {@code point}, and gives it back. */
  public Operand<TFloat32> put(TapPoint point, Operand<TFloat32> value) {
    values.put(point.name(), value);
    return value;
  }

  /**
   * The value of {@code point}.
   *
   * @throws IllegalArgumentException if the tower has no such value
   */
  public Operand<TFloat32> get(TapPoint point) {
    Operand<TFloat32> value = values.get(point.name());
    if (value == null) {
      throw new IllegalArgumentException(
          "expected one of " + values.keySet() + ", found `" + point.name() + "`");
    }
    return value;
  }

  /** Whether the tower has a value for {@code point}. */
  public boolean has(TapPoint point) {
    return values.containsKey(point.name());
  }
}
