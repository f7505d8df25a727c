package io.radon.embed;

import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Remembers every file that was read, so that a run can keep the text it was made from. */
final class RecordedSources implements SourceProvider {
  private final SourceProvider original;
  private final Map<String, byte[]> read = new TreeMap<>();

  RecordedSources(SourceProvider original) {
    this.original = original;
  }

  @Override
  public Optional<SourceContent> read(String path) {
    Optional<SourceContent> content = original.read(path);
    content.ifPresent(found -> read.put(path, found.bytes()));
    return content;
  }

  @Override
  public List<String> near(String path) {
    return original.near(path);
  }

  /** The bytes of each file, by its path below the source root. */
  Map<String, byte[]> files() {
    return Collections.unmodifiableMap(read);
  }
}
