package io.radon.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.syntax.SyntaxPrinter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every spec of this repository that can be compiled stands in canonical layout. */
class CanonicalSpecsTest {
  private static final Path ROOT =
      Path.of(System.getProperty("radon.root", "../..")).toAbsolutePath().normalize();

  /** Where specs are that people read; those that must be wrong are elsewhere. */
  private static final List<String> FOLDERS =
      List.of(
          "specs/zoo",
          "specs/accept",
          "specs/experiments",
          "compiler/core/src/main/resources",
          "compiler/maven-plugin/src/it/first-project");

  static List<String> specs() throws IOException {
    List<String> specs = new ArrayList<>();
    for (String folder : FOLDERS) {
      Path place = ROOT.resolve(folder);
      if (Files.isDirectory(place)) {
        try (Stream<Path> files = Files.walk(place)) {
          files
              .filter(file -> file.toString().endsWith(".rn"))
              .filter(file -> !file.toString().contains("/target/"))
              .map(file -> ROOT.relativize(file).toString().replace('\\', '/'))
              .sorted()
              .forEach(specs::add);
        }
      }
    }
    assertThat(specs).hasSizeGreaterThan(30);
    return specs;
  }

  @ParameterizedTest
  @MethodSource("specs")
  void formatting_changes_no_spec_of_the_repository(String spec) throws IOException {
    String text = Files.readString(ROOT.resolve(spec), StandardCharsets.UTF_8);
    assertThat(Formatting.of(text)).as("run `radon format %s`", spec).isEqualTo(text);
  }

  @ParameterizedTest
  @MethodSource("specs")
  void a_spec_s_tree_without_its_text_is_written_as_the_same_tree(String spec) throws IOException {
    String text = Files.readString(ROOT.resolve(spec), StandardCharsets.UTF_8);
    String written = SourceFormatter.format(Formatting.unit(text));
    assertThat(SyntaxPrinter.print(Formatting.unit(written)))
        .isEqualTo(SyntaxPrinter.print(Formatting.unit(text)));
    assertThat(Formatting.of(written)).isEqualTo(written);
  }
}
