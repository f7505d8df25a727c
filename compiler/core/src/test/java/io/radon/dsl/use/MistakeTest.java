package io.radon.dsl.use;

import static io.radon.dsl.Blocks.basic;
import static io.radon.dsl.Blocks.block;
import static io.radon.dsl.Layers.act;
import static io.radon.dsl.Layers.call;
import static io.radon.dsl.Layers.conv;
import static io.radon.dsl.Layers.dense;
import static io.radon.dsl.Layers.globalAvgPool;
import static io.radon.dsl.Layers.groups;
import static io.radon.dsl.Layers.norm;
import static io.radon.dsl.Layers.repeat;
import static io.radon.dsl.Models.body;
import static io.radon.dsl.Models.input;
import static io.radon.dsl.Models.label;
import static io.radon.dsl.Models.model;
import static io.radon.dsl.Models.param;
import static io.radon.dsl.Models.set;
import static io.radon.dsl.Models.spec;
import static io.radon.dsl.Models.stage;
import static io.radon.dsl.Shortcuts.shortcut;
import static io.radon.dsl.Shortcuts.zeroPad;
import static io.radon.dsl.Values.name;
import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.source.SourceFile;
import io.radon.dsl.Block;
import io.radon.dsl.CallSite;
import io.radon.dsl.Model;
import io.radon.dsl.Spec;
import io.radon.dsl.SpecText;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What is wrong is told of the Java line that says it. */
class MistakeTest {
  private static final SourceFile OWN = own();

  private static SourceFile own() {
    String path = "src/test/java/io/radon/dsl/use/MistakeTest.java";
    Path root = Path.of(System.getProperty("radon.root", "../.."));
    try {
      return new SourceFile(path, Files.readString(root.resolve("compiler/core").resolve(path)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<SourceFile> find(CallSite site) {
    return site.path().equals("io/radon/dsl/use/MistakeTest.java")
        ? Optional.of(OWN)
        : Optional.empty();
  }

  private static String messages(Spec spec, SpecText.JavaFiles files) {
    SpecText text = spec.text();
    String path = text.file().path();
    CompileResult result = Specs.compile(Map.of(path, text.file().text()), path, null);
    return result.diagnostics().stream()
        .map(diagnostic -> new HumanRenderer().render(text.inJava(diagnostic, files)))
        .collect(Collectors.joining("\n"));
  }

  private static String messages(Model model) {
    return messages(model.spec(), MistakeTest::find);
  }

  /** The line of this file that a text stands in first. */
  private static int line(String text) {
    return OWN.lines().position(OWN.text().indexOf(text)).line();
  }

  /** How a message points at the line of a text. */
  private static String place(String text) {
    String code = OWN.lines().line(line(text));
    int column = code.length() - code.stripLeading().length() + 1;
    return "--> " + OWN.path() + ":" + line(text) + ":" + column + "\n";
  }

  /** The line of a text as a message marks it, as a place that matters. */
  private static String underlined(String text) {
    String code = OWN.lines().line(line(text));
    String space = " ".repeat(code.length() - code.stripLeading().length());
    return line(text) + " | " + code + "\n    | " + space + "-".repeat(code.strip().length());
  }

  @Test
  void aWrongArgumentIsShownInItsLine() {
    Model wrong =
        model(
            "Wrong",
            body(
                input(8, 8, 3),
                label("stem", conv(3, 16, groups(2)), act()),
                label("head", globalAvgPool(), dense(4))));
    assertThat(messages(wrong))
        .startsWith("error[RN0405]: 2 groups don't divide the 3 channels that enter\n")
        .contains(place("conv(3, 16, groups(2))"))
        .contains("note: as text: `groups: 2` in `stem: conv(3, 16, groups: 2) -> act`\n");
  }

  @Test
  void anUnknownShortcutIsShownWhereTheSwitchIsSet() {
    Model wrong =
        model(
            "Wrong",
            body(
                input(8, 8, 3),
                stage("s1", repeat(2, basic(8)).stride(2)),
                label("head", globalAvgPool(), dense(4)),
                set(shortcut(), name("projektion"))));
    assertThat(messages(wrong))
        .startsWith("error[RN0201]: unknown name `projektion`\n")
        .contains(place("name(\"projektion\")"))
        .endsWith("help: did you mean `projection`?\n");
  }

  @Test
  void aShapeThatDiffersIsShownWhereItWasWritten() {
    Model wrong =
        model(
            "Wrong",
            body(
                input(8, 8, 3),
                label("stem", conv(3, 16).stride(2), norm(), act()).shape(8, 8, 16),
                label("head", globalAvgPool(), dense(4))));
    assertThat(messages(wrong))
        .startsWith("error[RN0403]: expected shape 8x8x16, found 4x4x16\n")
        .contains(place(".shape(8, 8, 16)"));
  }

  @Test
  void aFaultInsideABlockShowsTheCallToo() {
    Block narrow =
        block("narrow", param("width"), width -> body(conv(3, width.dividedBy(3)), act()));
    Model wrong =
        model(
            "Wrong",
            body(
                input(8, 8, 3),
                label("body", narrow.of(16)),
                label("head", globalAvgPool(), dense(4))));
    assertThat(messages(wrong))
        .contains(place("width.dividedBy(3)"))
        .contains(underlined("narrow.of(16)") + " in this call of `narrow`\n");
  }

  @Test
  void aParameterUsedWronglyIsShownWhereItIsUsed() {
    Model wrong =
        model(
            "Wrong",
            param("flag", true),
            flag ->
                body(
                    input(8, 8, 3),
                    label("stem", conv(3, 8)),
                    label("head", globalAvgPool(), dense(flag))));
    assertThat(messages(wrong))
        .contains("must be a whole number, found `true`")
        .contains(place("dense(flag)"));
  }

  @Test
  void withoutTheJavaTextTheLineOfTheSpecIsShown() {
    Model wrong =
        model(
            "Wrong",
            body(
                input(8, 8, 3),
                label("stem", call("cnov", 3, 16)),
                label("head", globalAvgPool(), dense(4)),
                set(shortcut(), zeroPad())));
    assertThat(messages(wrong.spec(), SpecText.JavaFiles.none()))
        .isEqualTo(
            """
            error[RN0201]: unknown layer or block `cnov`
               --> MistakeTest.java:%1$d:10
            %1$d |   stem:  cnov(3, 16)
                |          ^^^^
            help: did you mean `conv`?
            """
                .formatted(line("call(\"cnov\", 3, 16)")));
  }

  @Test
  void twoDeclarationsOfOneNameAreBothShown() {
    Block first = block("twice", body(act()));
    Block second = block("twice", body(norm()));
    Model wrong =
        model(
            "Wrong",
            body(input(8, 8, 3), label("body", first, second), label("head", globalAvgPool())));
    assertThat(messages(spec(wrong), MistakeTest::find))
        .startsWith("error[RN0202]: `twice` is declared twice\n")
        .contains(place("block(\"twice\", body(norm()))"))
        .contains(underlined("block(\"twice\", body(act()))"));
  }
}
