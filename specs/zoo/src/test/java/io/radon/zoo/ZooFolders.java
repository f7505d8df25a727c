package io.radon.zoo;

import io.radon.compiler.source.SourceContent;
import io.radon.compiler.source.SourceProvider;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where specs and generated classes lie. */
final class ZooFolders {
  static final List<String> FAMILIES = List.of("cifar10", "imagenet", "sequences");

  private static final Path ZOO = Path.of(System.getProperty("radon.root", "../.."), "specs/zoo");

  /** What PyTorch counts in each model. */
  static final Path FIGURES = ZOO.resolve("counts/figures.tsv");

  private ZooFolders() {}

  /** The specs of a family, without those that hold only templates. */
  static List<String> specs(String family) throws IOException {
    return files(ZOO.resolve(family), ".rn").stream()
        .map(file -> file.getFileName().toString())
        .filter(name -> !name.endsWith("family.rn"))
        .toList();
  }

  /** The Java files that the build has generated from a family. */
  static List<Path> generated(String family) throws IOException {
    return files(ZOO.resolve("target/generated-sources").resolve(family), ".java");
  }

  /** The source root of a family. */
  static SourceProvider sources(String family) {
    return path -> {
      Path file = ZOO.resolve(family).resolve(path);
      try {
        return Files.exists(file)
            ? Optional.of(new SourceContent(path, Files.readAllBytes(file)))
            : Optional.empty();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    };
  }

  private static List<Path> files(Path folder, String suffix) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(suffix)).sorted().toList();
    }
  }
}
