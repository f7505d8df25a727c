package io.radon.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticPage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageFormatTest {
  private static final String WRONG = Specs.TINY.replace("conv(3x3, 4)", "cnov(3x3, 4)");

  @TempDir private Path folder = Path.of("");

  @ParameterizedTest
  @ValueSource(strings = {"json", "sarif", "JSON"})
  void aProgramGetsOneDocumentOnTheStandardOutputAndNothingElse(String format) throws IOException {
    Path wrong = Specs.write(folder, "wrong.rn", WRONG);
    for (Path spec : new Path[] {wrong, Specs.tiny(folder)}) {
      Outcome outcome = Outcome.of("check", spec, "--format", format);
      assertThat(outcome.exitCode()).isEqualTo(spec.equals(wrong) ? 1 : 0);
      assertThat(outcome.err()).isEmpty();
      Map<String, Object> document = JSON.std.mapFrom(outcome.out());
      assertThat(document).isNotEmpty();
      assertThat(outcome.out().contains("RN0201")).isEqualTo(spec.equals(wrong));
    }
  }

  @Test
  void aRuleOfSarifBringsThePageOfItsCode() throws IOException {
    Outcome outcome =
        Outcome.of("check", Specs.write(folder, "wrong.rn", WRONG), "--format", "sarif");
    String page = DiagnosticPage.of(DiagnosticCode.UNKNOWN_NAME).text();
    assertThat(outcome.out()).contains("\"help\"").contains(page.lines().findFirst().orElseThrow());
  }

  @Test
  void plainMessagesAreALineEach() throws IOException {
    Path wrong = Specs.write(folder, "wrong.rn", WRONG);
    Outcome outcome = Outcome.of("check", wrong, "--format", "plain");
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out()).startsWith(wrong + ":6:10: error: unknown layer or block `cnov`");
  }

  @ParameterizedTest
  @CsvSource({"json", "sarif", "plain"})
  void compileSaysNothingElseEither(String format) throws IOException {
    Path spec = Specs.tiny(folder);
    Outcome outcome = Outcome.of("compile", spec, "-o", folder.resolve("out"), "--format", format);
    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).doesNotContain("wrote");
    assertThat(folder.resolve("out/tests/Tiny.java")).exists();
  }

  @Test
  void anUnknownFormatIsToldWithThoseThereAre() throws IOException {
    Outcome outcome = Outcome.of("check", Specs.tiny(folder), "--format", "xml");
    assertThat(outcome.exitCode()).isEqualTo(2);
    assertThat(outcome.err()).containsIgnoringCase("human, plain, json, sarif");
  }
}
