package io.radon.runtime.transfer;

import java.util.List;

/** Radon's own names. */
final class RadonNames implements NameScheme.Names {
  @Override
  public List<String> of(NetworkVariable variable) {
    return List.of(variable.name());
  }
}
