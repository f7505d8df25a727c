package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.DiagnosticCode;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExplainTest {
  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"RN0303", "rn303", "303", "0303", " Rn0303 "})
  void aCodeIsExplainedHoweverItIsWritten(String code) {
    Outcome outcome = Outcome.of("explain", code);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out())
        .startsWith("RN0303: ")
        .contains("\nExample\n", "\nMended\n", "\n    model Net {\n")
        .doesNotContain("```", "##", "\u001b");
    assertThat(outcome.out().lines()).allMatch(line -> line.length() <= 80);
  }

  @Test
  void aFileBesideAnExampleIsNamed() {
    assertThat(Outcome.of("explain", "205").out()).contains("\n  parts/stem.rn:\n    ///");
  }

  @Test
  void inATerminalThePageIsColoured() {
    StringWriter out = new StringWriter();
    PrintWriter messages = new PrintWriter(new StringWriter());
    RadonCli.run(new Console(new PrintWriter(out), messages, true, true), "explain", "303");
    assertThat(out.toString()).contains("\u001b[1mRN0303: ", "    \u001b[36mmodel Net {\u001b[0m");
  }

  @Test
  void withoutACodeAllAreListedWithALineEach() {
    Outcome outcome = Outcome.of("explain");
    assertThat(outcome.exitCode()).isZero();
    for (DiagnosticCode code : DiagnosticCode.values()) {
      assertThat(outcome.out()).containsOnlyOnce("\n  " + code.id() + "  ");
    }
    assertThat(outcome.out()).startsWith("Text and syntax\n  RN0101  ");
  }

  @Test
  void anUnknownCodeIsToldWithThoseNearIt() {
    Outcome outcome = Outcome.of("explain", "RN0319");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("error: there is no code RN0319\n").contains("RN0315 (");
    assertThat(outcome.out()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"conv", "RN", "RN03x3", "99999"})
  void whatIsNoCodeIsToldWithHowOneLooks(String text) {
    Outcome outcome = Outcome.of("explain", text);
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).contains("is no code", "RN0303", "radon explain");
  }

  @Test
  void messagesEndWithWhereMoreIsToldAboutTheFirstError() throws IOException {
    String text = Specs.TINY.replace("conv(3x3, 4)", "cnov(3x3, 4)").replace("dense", "dens");
    Outcome outcome = Outcome.of("check", Specs.write(folder, "typo.rn", text));
    assertThat(outcome.err()).endsWith("2 errors\nmore: radon explain RN0201\n");
  }

  @Test
  void noHintIsGivenWhereNothingIsWrong() throws IOException {
    assertThat(Outcome.of("check", Specs.tiny(folder)).err()).isEmpty();
  }
}
