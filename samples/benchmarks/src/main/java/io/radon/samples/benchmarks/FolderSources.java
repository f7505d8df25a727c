package io.radon.samples.benchmarks;

import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Specs of a folder. */
record FolderSources(Path root) implements SourceProvider {
  @Override
  public Optional<SourceContent> read(String path) {
    Path file = root.resolve(path);
    if (!Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SourceContent(path, Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
