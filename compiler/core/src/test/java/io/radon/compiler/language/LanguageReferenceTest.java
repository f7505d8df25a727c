package io.radon.compiler.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.PlainRenderer;
import io.radon.compiler.diagnostic.Severity;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Compiles every example of the reference.
 *
 * <ul>
 *   <li>{@code radon}: a whole file, compiled without an error or a warning;
 *   <li>{@code radon NAME.rn}: the same, which later examples of the page may import;
 *   <li>{@code radon body}: statements of a model, whose input and head are added where missing;
 *   <li>{@code radon error RNnnnn…}: a whole file that gives exactly these messages;
 *   <li>{@code radon body error RNnnnn…}: statements that do.
 * </ul>
 */
class LanguageReferenceTest {
  @TestFactory
  Stream<DynamicNode> everyExampleIsWhatThePageSays() {
    return ReferencePage.all().stream().flatMap(LanguageReferenceTest::tests);
  }

  @Test
  void everyPageHasExamples() {
    assertThat(ReferencePage.all()).hasSizeGreaterThan(5);
    assertThat(ReferencePage.all())
        .filteredOn(page -> page.examples().isEmpty())
        .extracting(ReferencePage::name)
        .isSubsetOf("README.md", "java-dsl.md");
  }

  private static Stream<DynamicNode> tests(ReferencePage page) {
    Map<String, String> files = new LinkedHashMap<>();
    List<DynamicNode> tests = new ArrayList<>();
    for (ReferencePage.Example example : page.examples()) {
      List<String> words = new ArrayList<>(List.of(example.kind().split(" +")));
      words.remove("");
      boolean body = words.remove("body");
      boolean error = words.remove("error");
      String text = body ? model(example.text()) : example.text();
      String path = "example.rn";
      if (!error && !words.isEmpty()) {
        path = words.remove(0);
        files.put(path, text);
      }
      Map<String, String> seen = new LinkedHashMap<>(files);
      seen.put(path, text);
      String main = path;
      tests.add(
          DynamicTest.dynamicTest(
              page.name() + ":" + example.line(), () -> check(seen, main, List.copyOf(words))));
    }
    return tests.stream();
  }

  private static void check(Map<String, String> files, String path, List<String> codes) {
    CompileResult result = Specs.compile(files, path, null);
    if (codes.isEmpty()) {
      assertThat(
              result.diagnostics().stream()
                  .filter(diagnostic -> diagnostic.severity() != Severity.NOTE)
                  .map(new PlainRenderer()::render))
          .isEmpty();
      assertThat(result.accepted()).isTrue();
    } else {
      assertThat(result.diagnostics())
          .as(files.get(path))
          .extracting(Diagnostic::code)
          .extracting(code -> code.id())
          .containsExactlyElementsOf(codes);
    }
  }

  private static String model(String body) {
    String input = body.contains("input:") ? "" : "  input: 32x32x3\n";
    String head = body.contains("head:") ? "" : "  head: global_avg_pool -> dense(10)\n";
    return "model Example {\n" + input + body + head + "}\n";
  }
}
