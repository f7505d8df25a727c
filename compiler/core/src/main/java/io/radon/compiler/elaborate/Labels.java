package io.radon.compiler.elaborate;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of a body and of the bodies around it. */
final class Labels {
  private final @Nullable Labels around;
  private final Map<String, Wire> own = new HashMap<>();

  Labels(@Nullable Labels around) {
    this.around = around;
  }

  void put(String label, Wire wire) {
    own.put(label, wire);
  }

  @Nullable Wire find(String label) {
    Wire found = own.get(label);
    return found != null || around == null ? found : around.find(label);
  }
}
