package io.radon.compiler.fuzz;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The specs that mutants are made of: the zoo, the golden snippets, the standard library. */
final class SpecCorpus {
  private static final Path SPECS =
      Path.of(System.getProperty("radon.root", "../..")).resolve("specs");
  private static final int LARGEST = 20_000;

  private SpecCorpus() {}

  /** Those that have no error where nothing but the CIFAR-10 family can be imported. */
  static List<String> sound() throws IOException {
    return texts(List.of("accept", "zoo")).stream()
        .filter(text -> FuzzTarget.compile(text.getBytes(StandardCharsets.UTF_8)).accepted())
        .toList();
  }

  static List<String> texts() throws IOException {
    return texts(List.of("accept", "reject", "zoo"));
  }

  private static List<String> texts(List<String> folders) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String folder : folders) {
      if (Files.isDirectory(SPECS.resolve(folder))) {
        texts.addAll(below(SPECS.resolve(folder)));
      }
    }
    try (InputStream library =
        Objects.requireNonNull(SpecCorpus.class.getResourceAsStream("/io/radon/std.rn"))) {
      texts.add(new String(library.readAllBytes(), StandardCharsets.UTF_8));
    }
    return texts;
  }

  /** What the zoo's CIFAR-10 networks import. */
  static String family() {
    try {
      return Files.readString(SPECS.resolve("zoo/cifar10/family.rn"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> below(Path folder) throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> specs =
          files
              .filter(
                  file -> file.toString().endsWith(".rn") && !file.toString().contains("target"))
              .sorted()
              .toList();
      for (Path spec : specs) {
        byte[] bytes = Files.readAllBytes(spec);
        if (bytes.length <= LARGEST) {
          texts.add(new String(bytes, StandardCharsets.UTF_8));
        }
      }
    }
    return texts;
  }
}
