package io.radon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.analysis.ModelSummary;
import io.radon.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ModelCompilerTest {
  private static final String SMALL =
      """
      package a.b
      /// A doc.
      model Small(n: int = 2, classes: int = 10) {
        input: 8x8x3
        conv1: conv(3x3, 4) -> norm -> act => 8x8x4
        stage s: n * basic(4)
        head: global_avg_pool -> dense(classes) => classes
        expect depth == (2 * n + 2)
        expect params == 774
      }
      """;

  @Test
  void everyModelWithoutRequiredParametersBecomesAClass() {
    CompileResult result =
        compile(SMALL + "model Open(n: int) = Small(n: n)\nmodel Other = Small { act = silu }\n");
    assertThat(result.diagnostics()).isEmpty();
    assertThat(names(result)).containsExactly("Small", "Other");
    assertThat(result.tree().files())
        .extracting(file -> file.path())
        .containsExactly("a/b/Other.java", "a/b/Small.java");
  }

  @Test
  void aModelCanBeAskedForWithArguments() {
    CompileResult result = compile(SMALL, "Small(n: 1, classes: 5)");
    assertThat(messages(result)).containsExactly("expected params == 774, found 470");
    CompileResult five = compile(SMALL.replace("== 774", ">= 1"), "Small(classes: 5)");
    assertThat(five.diagnostics()).isEmpty();
    assertThat(five.models().get(0).graph().arguments().toString()).contains("classes, value=5");
    assertThat(five.models().get(0).summary().parameters()).isEqualTo(749);
  }

  @Test
  void expectationsHoldAtTheDefaultClassCountWhateverTheCallerAsksFor() {
    assertThat(compile(SMALL, "Small(classes: 5)").diagnostics()).isEmpty();
    assertThat(compile(SMALL + "model Five = Small(classes: 5)\n").diagnostics()).isEmpty();
  }

  @Test
  void anOpenParameterOfABaseCanBeGivenByTheCaller() {
    String spec = SMALL + "model Three = Small(n: 3) { expect params == 1_078 }\n";
    CompileResult result =
        compile(spec.replace("  expect params == 774\n", ""), "Three(classes: 7)");
    assertThat(result.diagnostics()).isEmpty();
    assertThat(result.models().get(0).summary().parameters()).isEqualTo(1_078 - 3 * 5);
  }

  @Test
  void aRequestThatIsNoModelIsToldInItsOwnText() {
    CompileResult misspelt = compile(SMALL, "Smal");
    assertThat(messages(misspelt)).containsExactly("unknown model `Smal`");
    Diagnostic told = misspelt.diagnostics().get(0);
    assertThat(told.primary().location().file().text()).isEqualTo("Smal");
    assertThat(told.primary().location().start().column()).isEqualTo(1);
    assertThat(messages(compile(SMALL, "Small(m: 3)")))
        .containsExactly("`Small` has no argument `m`");
    assertThat(messages(compile(SMALL, "Small { act = silu }")))
        .containsExactly(
            "expected a model, with or without arguments, such as `ResNet34(classes: 5)`");
    assertThat(compile(SMALL, "Small(").accepted()).isFalse();
  }

  @Test
  void theDigestIsThatOfTheElaboratedGraph() {
    String digest = digest(SMALL);
    assertThat(digest).matches("sha256:[0-9a-f]{64}");
    assertThat(digest(SMALL.replace("/// A doc.", "/// Another.")))
        .as("docs don't count")
        .isEqualTo(digest);
    assertThat(digest("// c\n\n" + SMALL.replace(" -> ", "->").replace("  ", "   ")))
        .as("layout doesn't count")
        .isEqualTo(digest);
    assertThat(digest(SMALL.replace("basic(4)", "basic(width: 4)"))).isEqualTo(digest);
    for (String changed :
        List.of(
            SMALL.replace("conv1:", "stem:"),
            SMALL.replace("norm -> act", "norm -> silu"),
            SMALL.replace("8x8x3", "8x9x3").replace("8x8x4", "8x9x4"),
            SMALL.replace("expect depth", "init = he_fan_in\n  expect depth"),
            SMALL.replace("expect depth", "norm = batch_norm(decay: 0.8)\n  expect depth"))) {
      assertThat(digest(changed)).as(changed).isNotEqualTo(digest);
    }
  }

  @Test
  void theResultIsTheSameEachTime() {
    assertThat(compile(SMALL).tree()).isEqualTo(compile(SMALL).tree());
    assertThat(compile(SMALL).models().get(0).graph())
        .isEqualTo(compile(SMALL).models().get(0).graph());
  }

  @Test
  void aSummaryHasALineForEachLayer() {
    ModelSummary summary = compile(SMALL).models().get(0).summary();
    assertThat(summary.layers())
        .extracting(row -> row.name() + " " + row.outputShape() + " " + row.parameters())
        .contains(
            "conv1/conv 8x8x4 108",
            "s/1/conv2/norm 8x8x4 8",
            "s/0/add 8x8x4 0",
            "head/dense 10 50");
    assertThat(summary.layers().stream().mapToLong(ModelSummary.Row::parameters).sum())
        .isEqualTo(summary.parameters());
    assertThat(summary.layers().stream().mapToLong(ModelSummary.Row::multiplyAdds).sum())
        .isEqualTo(summary.multiplyAdds());
  }

  @Test
  void modelsWhoseClassesWouldBeOneAreToldApart() {
    String body = " { input: 8x8x3\n head: flatten -> dense(2) }\n";
    CompileResult twice = compile("model String" + body + "model String_" + body);
    assertThat(messages(twice))
        .containsExactly("the classes of `String` and `String_` would have one name");
    assertThat(twice.diagnostics().get(0).notes())
        .containsExactly("both would be called `String_`");
    String name = "N".repeat(200);
    assertThat(compile("model " + name + "a" + body + "model " + name + "b" + body).diagnostics())
        .isEmpty();
    assertThat(messages(compile("model Net" + body + "model NET" + body))).hasSize(1);
  }

  @Test
  void aMissingSpecIsADiagnostic() {
    CompileResult result =
        new ModelCompiler()
            .compile(new CompileRequest(path -> java.util.Optional.empty(), "a.rn", null));
    assertThat(result.accepted()).isFalse();
    assertThat(messages(result)).containsExactly("no file `a.rn` below the source root");
  }

  @Test
  void aClassOfFreeParametersIsOnlyWhatReachesTheOutputUntouched() {
    assertThat(arguments("head: global_avg_pool -> dense(k)")).isEqualTo("[k]");
    assertThat(arguments("head: global_avg_pool -> dense(k) -> dropout(0.5)")).isEqualTo("[k]");
    assertThat(arguments("head: global_avg_pool -> dense((k * 2))")).isEqualTo("[]");
    assertThat(arguments("head: global_avg_pool -> dense(k) -> relu -> dense(3)")).isEqualTo("[]");
    assertThat(arguments("head: global_avg_pool -> dense(k) -> batch_norm")).isEqualTo("[]");
    assertThat(arguments("head: conv(1x1, k) -> global_avg_pool")).isEqualTo("[]");
    assertThat(arguments("head: (if k > 3 then relu else silu) -> global_avg_pool -> dense(k)"))
        .isEqualTo("[]");
  }

  @Test
  void theInputSizeIsFixedOnlyWhereTheSpecComputesWithIt() {
    assertThat(fixed("head: global_avg_pool -> dense(k)")).isFalse();
    assertThat(fixed("head: flatten -> dense(k)")).isTrue();
    assertThat(fixed("head: conv(1x1, (in.height / 2)) -> global_avg_pool -> dense(k)")).isTrue();
  }

  private static String arguments(String head) {
    return head(head).models().get(0).graph().arguments().stream()
        .map(argument -> argument.name())
        .toList()
        .toString();
  }

  private static boolean fixed(String head) {
    return head(head).models().get(0).graph().inputFixed();
  }

  private static CompileResult head(String head) {
    CompileResult result = compile("model M(k: int = 4) {\n  input: 8x8x3\n  " + head + "\n}\n");
    assertThat(result.accepted()).isTrue();
    return result;
  }

  private static String digest(String spec) {
    CompileResult result = compile(spec);
    assertThat(result.diagnostics()).as(spec).isEmpty();
    return result.models().get(0).digest();
  }

  private static List<String> names(CompileResult result) {
    return result.models().stream().map(model -> model.graph().name()).toList();
  }

  private static List<String> messages(CompileResult result) {
    return result.diagnostics().stream().map(Diagnostic::message).toList();
  }

  private static CompileResult compile(String spec) {
    return Specs.compile(Map.of("spec.rn", spec), "spec.rn", null);
  }

  private static CompileResult compile(String spec, String model) {
    return Specs.compile(Map.of("spec.rn", spec), "spec.rn", model);
  }
}
