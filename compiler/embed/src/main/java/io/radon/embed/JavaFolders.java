package io.radon.embed;

import io.radon.compiler.source.SourceFile;
import io.radon.dsl.CallSite;
import io.radon.dsl.SpecText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the source of the program that runs, where it lies below the working directory as usual.
 */
final class JavaFolders implements SpecText.JavaFiles {
  private static final List<String> USUAL = List.of("src/main/java", "src/test/java", "src", "");
  private static final long MOST_BYTES = 4 << 20;

  private final Path base;
  private final Map<String, Optional<SourceFile>> found = new HashMap<>();

  /**
   * @param base the folder that a build runs in
   */
  JavaFolders(Path base) {
    this.base = base;
  }

  @Override
  public Optional<SourceFile> find(CallSite site) {
    return found.computeIfAbsent(site.path(), this::read);
  }

  private Optional<SourceFile> read(String path) {
    for (String folder : USUAL) {
      try {
        Path file = base.resolve(folder).resolve(path);
        if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
          return Optional.of(
              new SourceFile(file.toString().replace('\\', '/'), Files.readString(file)));
        }
      } catch (IOException | InvalidPathException e) {
        return Optional.empty(); // the message is shown without the line
      }
    }
    return Optional.empty();
  }
}
