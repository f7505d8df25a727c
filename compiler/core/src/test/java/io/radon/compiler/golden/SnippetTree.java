package io.radon.compiler.golden;

import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The snippets below a folder, which is their source root. Files below a folder called {@code
 * parts} are there to be imported and are no snippets.
 */
record SnippetTree(Path root) {
  /** {@code specs/accept} or {@code specs/reject} of the repository. */
  static SnippetTree of(String folder) {
    return new SnippetTree(
        Path.of(System.getProperty("radon.root", "../..")).resolve("specs").resolve(folder));
  }

  List<Snippet> snippets() {
    return files().stream()
        .filter(path -> path.endsWith(".rn") && !isPart(path))
        .map(path -> new Snippet(this, path))
        .toList();
  }

  /** All files, sorted, with forward slashes. */
  List<String> files() {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] bytes(String path) {
    try {
      return Files.readAllBytes(root.resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The tree's files, one of them with other bytes. */
  SourceProvider sources(String changed, byte[] bytes) {
    return new SourceProvider() {
      @Override
      public Optional<SourceContent> read(String path) {
        if (path.equals(changed)) {
          return Optional.of(new SourceContent(path, bytes));
        }
        return Files.isRegularFile(root.resolve(path))
            ? Optional.of(new SourceContent(path, bytes(path)))
            : Optional.empty();
      }

      @Override
      public List<String> near(String path) {
        return files().stream().filter(SnippetTree::isPart).toList();
      }
    };
  }

  private static boolean isPart(String path) {
    return path.startsWith("parts/") || path.contains("/parts/");
  }
}
