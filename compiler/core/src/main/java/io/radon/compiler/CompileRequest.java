package io.radon.compiler;

import io.radon.compiler.source.SourceProvider;
import org.jspecify.annotations.Nullable;

/**
 * What to compile.
 *
 * @param sources where files are read from
 * @param path the spec, relative to the source root
 * @param model {@code ResNet34} or {@code ResNet34(classes: 5)}; null for every model of the file
 *     that needs no arguments
 * @param verifies whether the compiler looks for bugs of its own on the way
 */
public record CompileRequest(
    SourceProvider sources, String path, @Nullable String model, boolean verifies) {

  /** Without looking for the compiler's bugs. */
  public CompileRequest(SourceProvider sources, String path, @Nullable String model) {
    this(sources, path, model, false);
  }
}
