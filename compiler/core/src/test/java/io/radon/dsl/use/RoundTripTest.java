package io.radon.dsl.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileRequest;
import io.radon.compiler.CompileResult;
import io.radon.compiler.ModelCompiler;
import io.radon.compiler.source.SourceContent;
import io.radon.dsl.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class RoundTripTest {
  private static final Path ROOT = Path.of(System.getProperty("radon.root", "../.."));

  /** Text → the Java that builds it → javac → run → text → tree. */
  @TestFactory
  Stream<DynamicTest> everySpecIsTheSameAfterATripThroughJava() throws IOException {
    Map<String, Path> files = new LinkedHashMap<>();
    Map<String, String> programs = new LinkedHashMap<>();
    for (Path file : specs()) {
      String name = "Spec" + files.size();
      files.put(name, file);
      programs.put(name, Programs.source(Files.readString(file), name));
    }
    Map<String, Spec> built = Programs.run(programs);
    return files.entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(
                    ROOT.relativize(entry.getValue()).toString(),
                    () -> {
                      String text = Files.readString(entry.getValue());
                      Spec spec = Objects.requireNonNull(built.get(entry.getKey()));
                      String again = spec.toSource();
                      assertThat(Programs.tree(again)).isEqualTo(Programs.tree(text));
                      assertThat(comments(again)).isEqualTo(comments(text));
                      assertThat(compiled(entry.getValue(), again))
                          .isEqualTo(compiled(entry.getValue(), text));
                    }));
  }

  private static List<String> comments(String text) {
    return Programs.parse(text).comments().stream()
        .map(comment -> comment.text().replaceFirst("^/+ ?", "").strip())
        .sorted()
        .toList();
  }

  /** The digests of a file with another text, and what is told of it. */
  private static String compiled(Path file, String text) {
    Path folder = file.resolveSibling("");
    CompileResult result =
        new ModelCompiler()
            .compile(
                new CompileRequest(
                    path -> content(folder, path.equals("itself") ? null : path, text),
                    "itself",
                    null));
    StringBuilder found = new StringBuilder();
    result.models().forEach(model -> found.append(model.digest()).append('\n'));
    result.diagnostics().forEach(told -> found.append(told.message()).append('\n'));
    return found.toString();
  }

  private static Optional<SourceContent> content(Path folder, @Nullable String path, String text) {
    try {
      byte[] bytes =
          path == null
              ? text.getBytes(StandardCharsets.UTF_8)
              : Files.readAllBytes(folder.resolve(path));
      return Optional.of(new SourceContent(path == null ? "itself" : path, bytes));
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  private static List<Path> specs() {
    try (Stream<Path> accept = Files.walk(ROOT.resolve("specs/accept"));
        Stream<Path> zoo = Files.walk(ROOT.resolve("specs/zoo"))) {
      List<Path> found =
          Stream.concat(accept, zoo)
              .filter(file -> file.toString().endsWith(".rn"))
              .filter(file -> !file.toString().contains("target"))
              .sorted()
              .toList();
      assertThat(found).hasSizeGreaterThan(20);
      return Stream.concat(
              found.stream(),
              Stream.of(ROOT.resolve("compiler/core/src/main/resources/io/radon/std.rn")))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
