package io.radon.compiler.elaborate;

import java.util.List;

/** A list. */
record ListValue(List<Value> items) implements Value {
  ListValue {
    items = List.copyOf(items);
  }

  @Override
  public ValueKind kind() {
    return ValueKind.LIST;
  }

  @Override
  public String describe() {
    return "a list of " + items.size();
  }
}
