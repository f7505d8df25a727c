package io.radon.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import io.radon.compiler.diagnostic.DiagnosticPage;
import io.radon.compiler.diagnostic.HumanRenderer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each code of the compiler has a page in {@code specs/diagnostics} and a snippet in {@code
 * specs/reject}, and the page's examples are what it says they are.
 */
class DiagnosticPageTest {
  private static final SnippetTree REJECT = SnippetTree.of("reject");

  @Test
  void eachCodeHasASnippetThatYieldsIt() {
    TreeSet<String> shown = new TreeSet<>();
    REJECT.snippets().forEach(snippet -> shown.add(snippet.code()));
    assertThat(List.of(DiagnosticCode.values()))
        .extracting(DiagnosticCode::id)
        .as("add specs/reject/RNnnnn-what-is-wrong.rn for what is not here")
        .allMatch(shown::contains);
  }

  @Test
  void eachPageIsThatOfACode() throws IOException {
    Path folder = REJECT.root().resolveSibling("diagnostics");
    List<String> codes =
        List.of(DiagnosticCode.values()).stream().map(c -> c.id() + ".md").toList();
    try (var pages = Files.list(folder)) {
      assertThat(pages.map(page -> String.valueOf(page.getFileName())).sorted().toList())
          .as("add specs/diagnostics/RNnnnn.md for what is not here")
          .containsExactlyInAnyOrderElementsOf(codes);
    }
  }

  @Test
  void numbersRiseAndAreGivenOnce() {
    assertThat(List.of(DiagnosticCode.values()))
        .extracting(DiagnosticCode::number)
        .doesNotHaveDuplicates()
        .isSorted();
  }

  @ParameterizedTest
  @EnumSource
  void aPageSaysWhatTheCodeMeansAndShowsBothExamples(DiagnosticCode code) {
    DiagnosticPage page = DiagnosticPage.of(code);
    assertThat(page.title()).isNotBlank().doesNotEndWith(".").hasSizeLessThan(70);
    assertThat(page.text().indexOf("## Example")).as("words before the example").isGreaterThan(40);
    assertThat(page.text()).containsSubsequence("## Example\n", "## Mended\n");
    assertThat(page.text().lines()).allMatch(line -> line.length() <= 140);
    assertThat(PageExample.of(page.text())).as("one example, and it mended").hasSize(2);
  }

  @ParameterizedTest
  @EnumSource
  void theExampleGivesTheCodeAloneAndTheMendedOneGivesNothing(DiagnosticCode code) {
    List<PageExample> examples = PageExample.of(DiagnosticPage.of(code).text());
    List<Diagnostic> found = examples.get(0).diagnostics();
    assertThat(found).as(told(found)).extracting(Diagnostic::code).containsExactly(code);
    List<Diagnostic> left = examples.get(1).diagnostics();
    assertThat(told(left)).isEmpty();
  }

  private static String told(List<Diagnostic> diagnostics) {
    return new HumanRenderer().render(diagnostics, 10);
  }
}
