package io.radon.mojo;

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
 * A folder of specs: the source root that imports are relative to.
 *
 * @param root the folder
 * @param base the project's folder; files are shown relative to it
 */
record SpecFolder(Path root, Path base) implements SourceProvider {
  SpecFolder {
    root = root.toAbsolutePath().normalize();
    base = base.toAbsolutePath().normalize();
  }

  /** The specs in the folder and below, relative to it, with forward slashes, in order of name. */
  List<String> specs() throws IOException {
    if (!Files.isDirectory(root)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".rn"))
          .filter(Files::isRegularFile)
          .map(file -> slashed(root.relativize(file)))
          .sorted()
          .toList();
    }
  }

  @Override
  public Optional<SourceContent> read(String path) {
    Path file = root.resolve(path).normalize();
    if (!file.startsWith(root) || !Files.isRegularFile(file)) {
      return Optional.empty();
    }
    try {
      return Optional.of(new SourceContent(shown(file), Files.readAllBytes(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A file of the project as people know it: relative to the project where it lies inside. */
  private String shown(Path file) {
    return slashed(file.startsWith(base) ? base.relativize(file) : file);
  }

  private static String slashed(Path path) {
    return path.toString().replace('\\', '/');
  }
}
