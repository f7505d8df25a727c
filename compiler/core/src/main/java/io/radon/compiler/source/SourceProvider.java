package io.radon.compiler.source;

import java.util.List;
import java.util.Optional;

/**
 * Reads files for imports, so that the compiler itself touches no disk.
 *
 * <p>Paths are relative to the source root, with forward slashes, already normalised and never
 * leaving the root.
 */
@FunctionalInterface
public interface SourceProvider {
  /** The file of that path, or nothing when there is none. */
  Optional<SourceContent> read(String path);

  /** Paths that exist near that path, to suggest one for a misspelt import; none if unknown. */
  default List<String> near(String path) {
    return List.of();
  }
}
