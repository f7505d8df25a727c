package io.radon.compiler.elaborate;

import io.radon.compiler.bind.TypeKind;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The type of a parameter or switch.
 *
 * @param list whether it is a list of that kind
 * @param length the length of the list; -1 for any
 */
record ValueType(TypeKind kind, boolean list, int length) {
  static final ValueType INT = of(TypeKind.INT);

  static ValueType of(TypeKind kind) {
    return new ValueType(kind, false, -1);
  }

  String describe() {
    if (!list) {
      return kind.description();
    }
    String items = length < 0 ? "a list" : "a list of " + length;
    return items + " (`" + kind.word() + (length < 0 ? "[]" : "[" + length + "]") + "`)";
  }

  /** The value as this type, or null where it is none. */
  @Nullable Value convert(Value value) {
    if (!list) {
      return single(value);
    }
    if (!(value instanceof ListValue found) || (length >= 0 && found.items().size() != length)) {
      return null;
    }
    List<Value> items = new ArrayList<>();
    for (Value item : found.items()) {
      Value converted = single(item);
      if (converted == null) {
        return null;
      }
      items.add(converted);
    }
    return new ListValue(items);
  }

  private @Nullable Value single(Value value) {
    if (value.kind() == ValueKind.ERROR) {
      return value;
    }
    return switch (kind) {
      case INT -> value.kind() == ValueKind.INT ? value : null;
      case DECIMAL -> number(value);
      case BOOLEAN -> value.kind() == ValueKind.BOOLEAN ? value : null;
      case TEXT -> value.kind() == ValueKind.TEXT ? value : null;
      case SIZE -> size(value);
      case BLOCK ->
          value instanceof CallableValue call && (call.isBlock() || call.isLayer("identity"))
              ? value
              : null;
      case SHORTCUT ->
          value instanceof CallableValue call && (call.isShortcut() || call.isLayer("identity"))
              ? value
              : null;
      case NORM, ACT ->
          value instanceof CallableValue call && (call.isBlock() || call.layer() != null)
              ? value
              : null;
    };
  }

  private static @Nullable Value number(Value value) {
    if (value instanceof IntValue whole) {
      return new DecimalValue(Rational.of(whole.value()));
    }
    return value.kind() == ValueKind.DECIMAL ? value : null;
  }

  private static @Nullable Value size(Value value) {
    if (value instanceof IntValue whole) {
      return SizeValue.square(whole.value());
    }
    if (value instanceof SizeValue size) {
      return size.sizes().size() == 2 ? size : null;
    }
    if (value instanceof ListValue list
        && list.items().size() == 2
        && list.items().get(0) instanceof IntValue height
        && list.items().get(1) instanceof IntValue width) {
      return new SizeValue(List.of(height.value(), width.value()));
    }
    return null;
  }
}
