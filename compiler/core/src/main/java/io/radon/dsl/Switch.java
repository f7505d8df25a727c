package io.radon.dsl;

import java.util.List;

/** A switch of the model: to be set, or as the layer that it holds. */
public final class Switch extends Call {
  private final String name;

  Switch(String name) {
    super(CallSite.here(), name, List.of(), false, null);
    this.name = name;
  }

  /** Its name. */
  public String name() {
    return name;
  }
}
