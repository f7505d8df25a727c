package io.radon.embed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The page about the Java DSL shows how to train: the listing compiles as it stands. */
class JavaPageTest {
  private static final Path PAGE =
      Path.of(System.getProperty("radon.root", "../.."), "specs/language/java-dsl.md");
  private static final Pattern FENCE =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @Test
  void theListingThatTrainsCompiles() throws IOException {
    List<String> listings =
        FENCE.matcher(Files.readString(PAGE)).results().map(found -> found.group(1)).toList();
    List<String> training = listings.stream().filter(code -> code.contains("Radon.")).toList();
    assertThat(training).hasSize(1);
    String program =
        listings.get(0)
            + "import io.radon.embed.Radon;\n"
            + "import io.radon.runtime.data.Shapes;\n"
            + "import io.radon.runtime.model.Network;\n"
            + "import io.radon.runtime.train.*;\n"
            + "import java.nio.file.Path;\n"
            + "final class Page {\n  void run() {\n"
            + training.get(0)
            + "  }\n}\n";
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (MemoryFiles files =
        new MemoryFiles(
            compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8))) {
      List<JavaFileObject> sources = List.of(MemoryFiles.source("Page.java", program));
      compiler.getTask(null, files, problems, List.of("-proc:none"), null, sources).call();
    }
    assertThat(problems.getDiagnostics()).as(program).isEmpty();
  }
}
