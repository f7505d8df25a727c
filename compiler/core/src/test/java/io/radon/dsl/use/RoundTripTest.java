package io.radon.dsl.use;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.dsl.Spec;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
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
                      assertThat(Programs.tree(spec.toSource())).isEqualTo(Programs.tree(text));
                    }));
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
