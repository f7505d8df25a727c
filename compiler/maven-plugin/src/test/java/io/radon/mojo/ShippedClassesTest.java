package io.radon.mojo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The class path of this module's tests holds all that is shipped: the command, the runtime, the
 * plugin, and what they bring along. Of the rest only JUnit has classes written in Kotlin.
 */
class ShippedClassesTest {
  private static final Pattern KOTLIN_NAME =
      Pattern.compile("(META-INF/versions/\\d+/)?kotlinx?/.*|.*\\.kotlin_module");
  private static final String KOTLIN_MARK = "Lkotlin/Metadata;";

  @Test
  void nothingWasCompiledFromKotlin() throws IOException {
    List<String> kotlin = new ArrayList<>();
    List<String> searched = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        searchFolder(path, kotlin);
      } else if (Files.exists(path) && !path.getFileName().toString().startsWith("junit-")) {
        searchJar(path, kotlin);
      }
      searched.add(path.toString());
    }
    assertThat(searched).anyMatch(path -> path.contains("picocli"));
    assertThat(searched).anyMatch(path -> path.contains("tensorflow-core-api"));
    assertThat(kotlin).isEmpty();
  }

  private static void searchJar(Path path, List<String> found) throws IOException {
    try (JarFile jar = new JarFile(path.toFile())) {
      for (JarEntry entry : (Iterable<JarEntry>) jar.stream()::iterator) {
        if (KOTLIN_NAME.matcher(entry.getName()).matches()) {
          found.add(path + "!" + entry.getName());
        } else if (entry.getName().endsWith(".class")) {
          try (InputStream bytes = jar.getInputStream(entry)) {
            searchClass(path + "!" + entry.getName(), bytes.readAllBytes(), found);
          }
        }
      }
    }
  }

  private static void searchFolder(Path folder, List<String> found) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
        if (KOTLIN_NAME.matcher(folder.relativize(file).toString()).matches()) {
          found.add(file.toString());
        } else if (file.toString().endsWith(".class")
            && !file.endsWith("ShippedClassesTest.class")) {
          searchClass(file.toString(), Files.readAllBytes(file), found);
        }
      }
    }
  }

  private static void searchClass(String name, byte[] bytes, List<String> found) {
    if (new String(bytes, StandardCharsets.ISO_8859_1).contains(KOTLIN_MARK)) {
      found.add(name);
    }
  }
}
