package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** That the project builds with Maven and trains is tested beside the Maven plugin. */
class NewProjectTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @CsvSource({
    "my-net, , mynet, MyNet, my_net",
    "resnet9, , resnet9, Resnet9, resnet9",
    "Wide_Net, org.example.nets, org.example.nets, WideNet, wide_net"
  })
  void theProjectHasASpecThatIsAcceptedAndJavaThatCompiles(
      String name, String option, String packageName, String className, String file)
      throws IOException {
    Path project = folder.resolve(name);
    Outcome outcome =
        option == null
            ? Outcome.of("new", project)
            : Outcome.of("new", project, "--package", option);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.exitCode()).isZero();
    Path spec = project.resolve("src/main/radon/" + file + ".rn");
    Outcome check = Outcome.of("check", spec);
    assertThat(check.err()).isEmpty();
    assertThat(check.out()).contains("fine: " + className);
    assertThat(Outcome.of("format", "--check", project).exitCode()).isZero();
    Path generated = folder.resolve("generated");
    assertThat(Outcome.of("compile", spec, "-o", generated).exitCode()).isZero();
    String place = packageName.replace('.', '/');
    Path main = project.resolve("src/main/java/" + place + "/Train.java");
    Path network = generated.resolve(place + "/" + className + ".java");
    Path recipe = generated.resolve(place + "/ShortRecipe.java");
    assertThat(javac(List.of(main, network, recipe))).isZero();
    assertThat(Files.readString(main).lines().filter(line -> line.endsWith(";")).count())
        .isLessThan(20);
  }

  private int javac(List<Path> sources) {
    String[] arguments =
        Stream.concat(
                Stream.of(
                    "-proc:none",
                    "-cp",
                    System.getProperty("java.class.path"),
                    "-d",
                    folder.resolve("classes").toString()),
                sources.stream().map(Path::toString))
            .toArray(String[]::new);
    return ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
  }

  @Test
  void noPlaceholderIsLeft() throws IOException {
    Outcome.of("new", folder.resolve("my-net"));
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .hasSize(5)
          .allSatisfy(file -> assertThat(file).content().doesNotContainPattern("%[A-Z]+%"));
    }
  }

  @Test
  void aFolderThatIsNotEmptyIsLeftAlone() throws IOException {
    Files.writeString(folder.resolve("precious.txt"), "x");
    Path named = Files.createDirectory(folder.resolve("net-of-mine"));
    Files.writeString(named.resolve("precious.txt"), "x");
    Outcome outcome = Outcome.of("new", named);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("not empty");
    assertThat(named.toFile().list()).containsExactly("precious.txt");
  }

  @ParameterizedTest
  @ValueSource(strings = {"my net", "9lives", "-x-", "a.b", "train", "string", "new", "trainer"})
  void aNameThatCantBeIsToldWithOneThatCan(String name) {
    Outcome outcome = Outcome.of("new", "--", folder.resolve(name));
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("error: ").contains("help: ");
    assertThat(folder).isEmptyDirectory();
  }

  @ParameterizedTest
  @ValueSource(strings = {"Org.example", "org..example", "org.new", "org.not", "../up", ""})
  void aPackageThatCantBeIsRefused(String packageName) {
    Outcome outcome = Outcome.of("new", folder.resolve("my-net"), "--package", packageName);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(folder).isEmptyDirectory();
  }
}
