package io.radon.cli;

import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.SourceProvider;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files on disk, some of them with a text that is not written yet. */
final class EditedSources {
  private final Map<Path, byte[]> original = new LinkedHashMap<>();
  private final Map<Path, String> edited = new LinkedHashMap<>();
  private final Map<String, Path> places = new LinkedHashMap<>();

  /** The same files with what is edited. */
  SourceProvider over(SourceProvider files) {
    return new SourceProvider() {
      @Override
      public Optional<SourceContent> read(String path) {
        return files.read(path).map(EditedSources.this::edited);
      }

      @Override
      public List<String> near(String path) {
        return files.near(path);
      }
    };
  }

  private SourceContent edited(SourceContent content) {
    Path place = place(content.displayPath());
    original.putIfAbsent(place, content.bytes());
    places.put(content.displayPath(), place);
    String text = edited.get(place);
    return text == null
        ? content
        : new SourceContent(content.displayPath(), text.getBytes(StandardCharsets.UTF_8));
  }

  /** One file has one place, however its path is written. */
  private static Path place(String path) {
    try {
      return Path.of(path).toRealPath();
    } catch (IOException e) {
      return Path.of(path).toAbsolutePath().normalize();
    }
  }

  /** Where a file of a message lies; null for one that is not on disk, such as the library. */
  @Nullable Path place(SourceFile file) {
    return places.get(file.path());
  }

  void edit(Path place, String text) {
    edited.put(place, text);
  }

  /** The new texts, by place. */
  Map<Path, String> edits() {
    return edited;
  }

  /** A file's bytes as they were read first. */
  byte[] original(Path place) {
    return original.getOrDefault(place, new byte[0]);
  }
}
