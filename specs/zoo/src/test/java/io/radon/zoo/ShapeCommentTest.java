package io.radon.zoo;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.runtime.model.Network;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tensorflow.Graph;

/**
 * Takes each generated class, puts a check behind every line with a shape comment, compiles that
 * and builds the graph.
 */
class ShapeCommentTest {
  private static final Pattern COMMENT = Pattern.compile("// (\\[N[^\\]]*\\])\\s*$");
  private static final String RETURNED = "returned";
  private static final Pattern ASSIGNED = Pattern.compile("^\\s*(?:var )?(\\w+) = ");
  private static final Pattern MADE =
      Pattern.compile("^\\s*(?:(?:var )?\\w+ = |return (?!taps\\.)[\\w.]+\\()");

  @TempDir Path folder;

  static Stream<Path> classes() throws IOException {
    List<Path> files = new ArrayList<>();
    List<String> built = ZooTable.built().stream().map(ZooTable.Row::toString).toList();
    for (String family : ZooFolders.FAMILIES) {
      for (Path file : ZooFolders.generated(family)) {
        String name = file.getFileName().toString().replace(".java", "");
        if (built.contains(family + "/" + name)) {
          files.add(file);
        }
      }
    }
    return files.stream();
  }

  @ParameterizedTest
  @MethodSource("classes")
  void everyShapeCommentIsTheShapeOfTheOperand(Path generated) throws Exception {
    String original = generated.getFileName().toString().replace(".java", "");
    String name = original + "Checked";
    List<String> lines = new ArrayList<>();
    int comments = 0;
    int opened = 0;
    String variable = "";
    for (String line : Files.readAllLines(generated)) {
      String own = line.replaceAll("\\b" + original + "\\b", name);
      Matcher assigned = ASSIGNED.matcher(line);
      variable = assigned.find() ? assigned.group(1) : variable;
      if (line.strip().startsWith("return ")) {
        variable = RETURNED;
        opened = lines.size();
      }
      lines.add(own);
      Matcher comment = COMMENT.matcher(line);
      if (comment.find()) {
        comments++;
        if (variable.equals(RETURNED)) {
          lines.set(opened, lines.get(opened).replace("return ", "var " + RETURNED + " = "));
        }
        lines.add(
            "io.radon.zoo.ShapeChecks.check(" + variable + ", \"" + comment.group(1) + "\");");
        if (variable.equals(RETURNED)) {
          lines.add("return " + RETURNED + ";");
        }
      }
    }
    Network network = compile(name, String.join("\n", lines));

    ShapeChecks.begin(network.classes());
    try (Graph graph = new Graph()) {
      Tower.of(graph, network);
    }
    assertThat(ShapeChecks.wrong()).isEmpty();
    // A comment in a loop is checked each time round, and there is no line that no one reaches.
    assertThat(ShapeChecks.checkedLines()).isEqualTo(comments);
    assertThat(comments).isEqualTo(operands(Files.readAllLines(generated))).isPositive();
  }

  /**
   * How many operands are made in methods with shape comments, to be assigned or returned: each
   * must have one. A method that is called with several shapes has none.
   */
  private static int operands(List<String> lines) {
    int all = 0;
    int made = 0;
    boolean commented = false;
    for (String line : lines) {
      made += MADE.matcher(line).find() ? 1 : 0;
      commented |= COMMENT.matcher(line).find();
      if (line.equals("  }")) {
        all += commented ? made : 0;
        made = 0;
        commented = false;
      }
    }
    return all;
  }

  private Network compile(String name, String text) throws Exception {
    Path source = Files.writeString(folder.resolve(name + ".java"), text);
    JavaCompiler compiler =
        Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK is needed");
    int status =
        compiler.run(
            null,
            null,
            null,
            "-proc:none",
            "-nowarn",
            "-cp",
            System.getProperty("java.class.path"),
            "-d",
            folder.toString(),
            source.toString());
    assertThat(status).isZero();
    Matcher declared = Pattern.compile("package ([\\w.]+);").matcher(text);
    assertThat(declared.find()).isTrue();
    try (URLClassLoader loader =
        new URLClassLoader(
            new URL[] {folder.toUri().toURL()}, ShapeCommentTest.class.getClassLoader())) {
      Class<?> type = loader.loadClass(declared.group(1) + "." + name);
      Network network = (Network) type.getConstructor().newInstance();
      network.taps(); // loads the nested class while the loader is open
      return network;
    }
  }
}
