package io.radon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DerivationTest {
  private static final String BASE =
      """
      model Base(n: int = 1, width: int = 8, classes: int = 3) {
        input: 8x8x3
        stem: conv(3x3, width) -> norm -> act
        stage s: n * basic(width)
        head: global_avg_pool -> dense(classes)
      }
      model Wide = Base(width: 16)
      """;

  @Test
  void whatADerivationLeftOpenCanBeGivenByTheNext() {
    CompileResult result = compile("model Deep = Wide(n: 2)\nmodel Deeper = Deep(classes: 5)\n");
    assertThat(messages(result)).isEmpty();
    // 3 * 16 * 9 + 32; each block 2 * (16 * 16 * 9 + 32); 16 * k + k.
    assertThat(parameters(result, "Wide")).isEqualTo(464 + 4_672 + 51);
    assertThat(parameters(result, "Deep")).isEqualTo(464 + 2 * 4_672 + 51);
    assertThat(parameters(result, "Deeper")).isEqualTo(464 + 2 * 4_672 + 85);
  }

  @Test
  void theOuterDerivationWinsAndAnotherCannotBeGivenAgain() {
    CompileResult result = compile("model Two = Wide(n: 2)\nmodel Three = Two(n: 3)\n");
    assertThat(messages(result)).containsExactly("`Two` has no argument `n`");
    assertThat(messages(compile("model Two = Wide(width: 4)\n")))
        .as("it is given where Wide is derived")
        .containsExactly("`Wide` has no argument `width`");
    assertThat(messages(compile("model Two = Wide(n: 2, n: 3)\n")))
        .containsExactly("`n` of `Wide` is given twice");
    assertThat(messages(compile("model Two = Wide(m: 2)\n")))
        .containsExactly("`Wide` has no argument `m`");
    assertThat(messages(compile("model Two = Wide(n: 1.5)\n"))).hasSize(1);
  }

  @Test
  void aTemplateIsCompletedByWhoeverNamesIt() {
    CompileResult result =
        Specs.compile(
            Map.of(
                "a.rn",
                BASE.replace("n: int = 1", "n: int").replace("Base(width", "Base(1, width")),
            "a.rn",
            "Base(2)");
    assertThat(messages(result)).isEmpty();
    assertThat(parameters(result, "Base")).isEqualTo(232 + 2 * 1_184 + 27);
  }

  @Test
  void argumentsOfARequestMayNameWhatTheFileDeclaresAndImports() {
    Map<String, String> files =
        Map.of("lib.rn", "const deep = 3\n", "a.rn", "import \"lib.rn\"\nconst two = 2\n" + BASE);
    assertThat(messages(Specs.compile(files, "a.rn", "Base(n: two)"))).isEmpty();
    assertThat(parameters(Specs.compile(files, "a.rn", "Base(n: deep)"), "Base"))
        .isEqualTo(232 + 3 * 1_184 + 27);
    CompileResult wrong = Specs.compile(files, "a.rn", "Base(n: (1 / 0))");
    assertThat(messages(wrong)).containsExactly("division by zero");
    assertThat(wrong.diagnostics().get(0).primary().location().file().text())
        .isEqualTo("Base(n: (1 / 0))");
  }

  private static long parameters(CompileResult result, String model) {
    return result.models().stream()
        .filter(found -> found.graph().name().equals(model))
        .findFirst()
        .orElseThrow()
        .summary()
        .parameters();
  }

  private static List<String> messages(CompileResult result) {
    return result.diagnostics().stream().map(Diagnostic::message).toList();
  }

  private static CompileResult compile(String more) {
    return Specs.compile(Map.of("a.rn", BASE + more), "a.rn", null);
  }
}
