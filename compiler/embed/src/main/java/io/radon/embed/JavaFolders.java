package io.radon.embed;

import io.radon.compiler.source.SourceFile;
import io.radon.dsl.CallSite;
import io.radon.dsl.SpecText;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds the source of the program that runs, where it lies below the working directory as usual: in
 * its own source folders, or in those of a module at most two levels down.
 */
final class JavaFolders implements SpecText.JavaFiles {
  private static final List<String> OF_MODULES = List.of("src/main/java", "src/test/java");
  private static final List<String> OWN = List.of("src/main/java", "src/test/java", "src", "");
  private static final int DEEPEST = 2;
  private static final long MOST_BYTES = 4 << 20;

  private final Path base;
  private final Map<String, Optional<SourceFile>> found = new HashMap<>();
  private @Nullable List<Path> modules;

  /**
   * @param base the folder that a build or a program runs in
   */
  JavaFolders(Path base) {
    this.base = base;
  }

  @Override
  public Optional<SourceFile> find(CallSite site) {
    return found.computeIfAbsent(site.path(), this::read);
  }

  private Optional<SourceFile> read(String path) {
    for (String folder : OWN) {
      Optional<SourceFile> own = read(base.resolve(folder), path);
      if (own.isPresent()) {
        return own;
      }
    }
    for (Path folder : modules()) {
      Optional<SourceFile> other = read(folder, path);
      if (other.isPresent()) {
        return other;
      }
    }
    return Optional.empty();
  }

  private Optional<SourceFile> read(Path folder, String path) {
    try {
      Path file = folder.resolve(path);
      if (Files.isRegularFile(file) && Files.size(file) <= MOST_BYTES) {
        String name = base.relativize(file).toString().replace('\\', '/');
        return Optional.of(new SourceFile(name, Files.readString(file)));
      }
    } catch (IOException | InvalidPathException e) {
      return Optional.empty(); // the message is shown without the line
    }
    return Optional.empty();
  }

  /** The source folders of modules, looked for only once they are needed. */
  private List<Path> modules() {
    List<Path> known = modules;
    if (known == null) {
      known = new ArrayList<>();
      addModules(base, DEEPEST, known);
      modules = known;
    }
    return known;
  }

  private static void addModules(Path folder, int levels, List<Path> sources) {
    for (Path module : below(folder)) {
      for (String name : OF_MODULES) {
        if (Files.isDirectory(module.resolve(name))) {
          sources.add(module.resolve(name));
        }
      }
      if (levels > 1) {
        addModules(module, levels - 1, sources);
      }
    }
  }

  private static List<Path> below(Path folder) {
    List<Path> folders = new ArrayList<>();
    try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, Files::isDirectory)) {
      for (Path each : found) {
        if (!String.valueOf(each.getFileName()).startsWith(".")) {
          folders.add(each);
        }
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    Collections.sort(folders);
    return folders;
  }
}
