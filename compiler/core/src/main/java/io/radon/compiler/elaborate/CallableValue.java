package io.radon.compiler.elaborate;

import io.radon.compiler.bind.Symbol;
import io.radon.compiler.bind.SymbolKind;
import io.radon.compiler.op.OpDefinition;
import io.radon.compiler.source.Location;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A layer, a block or a shortcut, perhaps with some arguments already given. Exactly one of layer
 * and symbol is there.
 *
 * @param bound the arguments already given
 * @param places where they are written
 */
record CallableValue(
    @Nullable OpDefinition layer,
    @Nullable Symbol symbol,
    Map<String, Value> bound,
    ArgumentPlaces places)
    implements Value {
  CallableValue {
    bound = Collections.unmodifiableMap(new LinkedHashMap<>(bound));
  }

  static CallableValue of(OpDefinition layer) {
    return new CallableValue(layer, null, Map.of(), ArgumentPlaces.NONE);
  }

  static CallableValue of(Symbol symbol) {
    return new CallableValue(null, symbol, Map.of(), ArgumentPlaces.NONE);
  }

  CallableValue with(Map<String, Value> more, Map<String, Location> at) {
    Map<String, Value> all = new LinkedHashMap<>(bound);
    all.putAll(more);
    return new CallableValue(layer, symbol, all, places.with(at));
  }

  boolean isBlock() {
    return symbol != null && symbol.kind() == SymbolKind.BLOCK;
  }

  boolean isShortcut() {
    return symbol != null && symbol.kind() == SymbolKind.SHORTCUT;
  }

  boolean isLayer(String name) {
    return layer != null && layer.name().equals(name);
  }

  String name() {
    return layer != null ? layer.name() : target().name();
  }

  Symbol target() {
    if (symbol == null) {
      throw new IllegalStateException("a layer has no declaration");
    }
    return symbol;
  }

  @Override
  public ValueKind kind() {
    return ValueKind.CALLABLE;
  }

  @Override
  public String describe() {
    return (layer != null ? "layer" : target().kind().word()) + " `" + name() + "`";
  }
}
