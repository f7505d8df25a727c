package io.radon.compiler.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules between modules, read from the sources of all of them. */
class ModulesTest {
  private static final Path ROOT = Path.of(System.getProperty("radon.root", "../.."));
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)//.*$");

  /** A library and the folders whose main code may name it. */
  @ParameterizedTest
  @CsvSource({
    "picocli., compiler/cli",
    "org.apache.maven., compiler/maven-plugin",
    "org.knowm., compiler/cli",
    "org.antlr., compiler/core/src/main/java/io/radon/compiler/parse",
    "com.palantir.javapoet., compiler/core/src/main/java/io/radon/compiler/codegen",
    "org.tensorflow., runtime samples compiler/core/src/main/java/io/radon/compiler/codegen/TfNames",
    "org.bytedeco., runtime samples",
    "javax.tools., compiler/embed compiler/cli samples",
    "io.radon.grammar., compiler/core/src/main/java/io/radon/compiler/parse",
    "io.radon.compiler., compiler samples",
    "io.radon.dsl., compiler samples",
    "io.radon.embed., compiler/embed compiler/cli samples",
    "io.radon.cli., compiler/cli",
    "io.radon.mojo., compiler/maven-plugin",
    "io.radon.zoo., specs/zoo samples",
    "kotlin., none"
  })
  void aLibraryIsNamedOnlyWhereItBelongs(String library, String folders) {
    Pattern use = Pattern.compile("(?<![\\w.])" + Pattern.quote(library) + "(?=[a-zA-Z])");
    List<String> strangers = new ArrayList<>();
    for (Path file : sources("/src/main/java/")) {
      String path = relative(file);
      boolean home = Stream.of(folders.split(" ")).anyMatch(path::startsWith);
      if (!home && use.matcher(code(file)).find()) {
        strangers.add(path);
      }
    }
    assertThat(strangers).as("%s belongs to %s", library, folders).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "compiler/core, io.radon.runtime.",
    "compiler/maven-plugin, io.radon.runtime.",
    "compiler/cli, org.tensorflow.",
    "runtime, io.radon.compiler."
  })
  void aModuleDoesNotKnow(String module, String stranger) {
    Pattern use =
        Pattern.compile("^import (static )?" + Pattern.quote(stranger), Pattern.MULTILINE);
    assertThat(sources("/src/main/java/"))
        .filteredOn(file -> relative(file).startsWith(module + "/"))
        .isNotEmpty()
        .noneMatch(file -> use.matcher(code(file)).find());
  }

  /** One sentence, and null only where it is said. */
  @Test
  void everyPackageSaysWhatItIsForAndIsNullMarked() {
    List<String> missing = new ArrayList<>();
    for (Path file : sources("/src/")) {
      Path folder = file.resolveSibling("");
      Path own = folder.resolve("package-info.java");
      Path main = Path.of(folder.toString().replace("/src/test/", "/src/main/"));
      Path test = Path.of(folder.toString().replace("/src/fuzz/", "/src/test/"));
      Path described =
          Stream.of(own, test.resolve("package-info.java"))
              .filter(Files::exists)
              .findFirst()
              .orElse(main.resolve("package-info.java"));
      if (!Files.exists(described)
          || !text(described).contains("\n@NullMarked\npackage ")
          || !text(described).startsWith("/**")) {
        missing.add(relative(folder));
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void noSourceIsLongerThanAReaderCanHold() {
    assertThat(sources("/src/"))
        .filteredOn(file -> text(file).lines().count() > 400)
        .extracting(ModulesTest::relative)
        .isEmpty();
  }

  /** The Java sources of all modules; the projects of invoker tests are strangers' code. */
  private static List<Path> sources(String folder) {
    List<Path> found = new ArrayList<>();
    for (String module : List.of("grammar", "compiler", "runtime", "samples", "specs")) {
      try (Stream<Path> files = Files.walk(ROOT.resolve(module))) {
        files
            .filter(file -> file.toString().endsWith(".java"))
            .filter(
                file -> {
                  String path = "/" + relative(file);
                  return path.contains(folder)
                      && !path.contains("/target/")
                      && !path.contains("/src/it/");
                })
            .forEach(found::add);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return found;
  }

  private static String relative(Path file) {
    return ROOT.relativize(file).toString().replace('\\', '/');
  }

  private static String code(Path file) {
    return COMMENT.matcher(text(file)).replaceAll("");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
