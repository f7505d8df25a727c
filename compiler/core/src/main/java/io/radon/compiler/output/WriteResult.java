package io.radon.compiler.output;

import java.util.List;

/** The paths of the files that a write changed; what stayed the same is in neither list. */
public record WriteResult(List<String> written, List<String> deleted) {
  public WriteResult {
    written = List.copyOf(written);
    deleted = List.copyOf(deleted);
  }
}
