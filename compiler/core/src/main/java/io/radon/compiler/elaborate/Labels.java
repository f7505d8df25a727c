package io.radon.compiler.elaborate;

import io.radon.compiler.source.Location;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The labels of a body and of the bodies around it. */
final class Labels {
  private final @Nullable Labels around;
  private final Map<String, Wire> own = new HashMap<>();
  private @Nullable Location last;

  Labels(@Nullable Labels around) {
    this.around = around;
  }

  void put(String label, Wire wire) {
    own.put(label, wire);
  }

  /** Remembers where the value comes from that enters the next flow of the body. */
  void passed(Location flow) {
    last = flow;
  }

  /** The flow before the next one; null for the first of a body. */
  @Nullable Location last() {
    return last;
  }

  @Nullable Wire find(String label) {
    Wire found = own.get(label);
    return found != null || around == null ? found : around.find(label);
  }
}
