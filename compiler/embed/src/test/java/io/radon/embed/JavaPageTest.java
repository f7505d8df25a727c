package io.radon.embed;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.output.GeneratedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;

/** The pages that show how Java programs train: their listings compile as they stand. */
class JavaPageTest {
  private static final Path ROOT = Path.of(System.getProperty("radon.root", "../.."));
  private static final Path PAGES = ROOT.resolve("specs/language");
  private static final Pattern FENCE =
      Pattern.compile("^```java\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

  @Test
  void theListingThatTrainsCompiles() throws IOException {
    List<String> listings = listings("java-dsl.md");
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
    assertThat(problems(MemoryFiles.source("Page.java", program))).as(program).isEmpty();
  }

  @Test
  void theListingsOfProgramsCompileAsOneProgram() throws IOException {
    List<String> listings = listings("java-programs.md");
    assertThat(listings).hasSizeGreaterThan(7);
    String program =
        "import io.radon.runtime.checkpoint.*;\n"
            + "import io.radon.runtime.data.*;\n"
            + "import io.radon.runtime.optim.TrainingTime;\n"
            + "import io.radon.runtime.recipes.*;\n"
            + "import io.radon.runtime.report.*;\n"
            + "import io.radon.runtime.tensor.Device;\n"
            + "import io.radon.runtime.train.*;\n"
            + "import io.radon.runtime.transfer.LoadOptions;\n"
            + "import io.radon.zoo.cifar10.ResNet20;\n"
            + "import java.nio.file.Path;\n"
            + "import java.time.Duration;\n"
            + "import java.util.List;\n"
            + "final class Page {\n  void run(DataSplit flowers) {\n"
            + String.join("", listings)
            + "  }\n}\n";
    GeneratedFile network =
        new EmbeddedCompiler()
            .compile(SpecFile.of(ROOT.resolve("specs/zoo/cifar10/resnet20.rn")), null)
            .onlyModel()
            .java();
    assertThat(
            problems(
                MemoryFiles.source("Page.java", program),
                MemoryFiles.source(network.path(), network.text())))
        .as(program)
        .isEmpty();
  }

  private static List<String> listings(String page) throws IOException {
    return FENCE
        .matcher(Files.readString(PAGES.resolve(page)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }

  private static List<Diagnostic<? extends JavaFileObject>> problems(JavaFileObject... sources)
      throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    DiagnosticCollector<JavaFileObject> problems = new DiagnosticCollector<>();
    try (MemoryFiles files =
        new MemoryFiles(
            compiler.getStandardFileManager(problems, Locale.ROOT, StandardCharsets.UTF_8))) {
      compiler.getTask(null, files, problems, List.of("-proc:none"), null, List.of(sources)).call();
    }
    return problems.getDiagnostics();
  }
}
