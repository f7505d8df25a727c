package io.radon.compiler;

import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Compiles specs that stand in a test, or below the repository's root. */
public final class Specs {
  private Specs() {}

  /** Compiles one of several files. */
  public static CompileResult compile(
      Map<String, String> files, String path, @Nullable String model) {
    return new ModelCompiler().compile(new CompileRequest(provider(files), path, model, true));
  }

  /** Compiles a file of a folder below the repository's root. */
  public static CompileResult compile(String folder, String path) {
    Path root = root().resolve(folder);
    return new ModelCompiler()
        .compile(new CompileRequest(name -> read(root, name), path, null, true));
  }

  /** The specs of a folder below the repository's root. */
  public static List<String> list(String folder) {
    try (var files = Files.list(root().resolve(folder))) {
      return files
          .map(file -> String.valueOf(file.getFileName()))
          .filter(name -> name.endsWith(".rn"))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The text of a file of a folder below the repository's root. */
  public static String text(String folder, String path) {
    try {
      return Files.readString(root().resolve(folder).resolve(path));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static SourceProvider provider(Map<String, String> files) {
    return new SourceProvider() {
      @Override
      public Optional<SourceContent> read(String path) {
        return Optional.ofNullable(files.get(path))
            .map(text -> new SourceContent(path, text.getBytes(StandardCharsets.UTF_8)));
      }

      @Override
      public List<String> near(String path) {
        return List.copyOf(new TreeMap<>(files).keySet());
      }
    };
  }

  private static Optional<SourceContent> read(Path root, String name) {
    try {
      Path file = root.resolve(name);
      return Files.exists(file)
          ? Optional.of(new SourceContent(name, Files.readAllBytes(file)))
          : Optional.empty();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path root() {
    return Path.of(System.getProperty("radon.root", "../.."));
  }
}
