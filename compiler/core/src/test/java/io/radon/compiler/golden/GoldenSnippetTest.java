package io.radon.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.radon.compiler.CompileResult;
import io.radon.compiler.CompiledModel;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.format.SourceFormatter;
import io.radon.compiler.ir.GraphPrinter;
import io.radon.compiler.source.SourceFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Each spec of {@code specs/accept} compiles to its golden graphs and classes without a word of
 * ours or of javac's; each of {@code specs/reject} gives the message its name begins with, once and
 * alone, as its golden shows it. CONTRIBUTING says how snippets are written.
 */
class GoldenSnippetTest {
  private static final SnippetTree ACCEPT = SnippetTree.of("accept");
  private static final SnippetTree REJECT = SnippetTree.of("reject");

  @TestFactory
  Stream<DynamicContainer> acceptedSpecs() {
    Map<Snippet, CompileResult> results = new LinkedHashMap<>();
    ACCEPT.snippets().forEach(snippet -> results.put(snippet, snippet.compile()));
    Javac javac = new Javac();
    results.forEach((snippet, result) -> javac.add(snippet.path(), result.tree().files()));
    return results.entrySet().stream()
        .map(
            entry -> {
              Snippet snippet = entry.getKey();
              CompileResult result = entry.getValue();
              return container(
                  snippet,
                  dynamicTest(
                      "is accepted without a message",
                      () -> assertThat(told(result.diagnostics())).isEmpty()),
                  dynamicTest(
                      "has at least one instance", () -> assertThat(result.models()).isNotEmpty()),
                  dynamicTest(
                      "gives its graphs", () -> snippet.golden(".graph").verify(graphs(result))),
                  dynamicTest(
                      "gives its classes", () -> snippet.golden(".java").verify(classes(result))),
                  dynamicTest("stands in canonical layout", () -> formatted(snippet)),
                  dynamicTest(
                      "gives classes without a warning",
                      () -> assertThat(javac.problems(snippet.path())).isEmpty()));
            });
  }

  @TestFactory
  Stream<DynamicContainer> rejectedSpecs() {
    return REJECT.snippets().stream()
        .map(
            snippet -> {
              CompileResult result = snippet.compile();
              List<Diagnostic> found = snippet.diagnostics(result);
              List<DynamicNode> tests = new ArrayList<>();
              tests.add(
                  dynamicTest(
                      "gives its messages", () -> snippet.golden(".err").verify(told(found))));
              if (snippet.path().startsWith("several/")) {
                tests.add(
                    dynamicTest(
                        "has several faults", () -> assertThat(found).hasSizeGreaterThan(1)));
              } else {
                tests.add(dynamicTest("gives its code alone", () -> alone(snippet, found)));
                tests.add(dynamicTest("compiles as its help says", () -> mended(snippet, found)));
              }
              return dynamicContainer(snippet.path(), snippet.file().toUri(), tests.stream());
            });
  }

  @Test
  void everyGoldenHasItsSnippet() {
    for (SnippetTree tree : List.of(ACCEPT, REJECT)) {
      List<String> files = tree.files();
      assertThat(files)
          .filteredOn(file -> file.matches(".*\\.(graph|java|err)"))
          .allSatisfy(file -> assertThat(files).contains(file.replaceAll("\\.\\w+$", ".rn")));
      assertThat(files).allMatch(file -> file.matches(".*\\.(rn|graph|java|err)"));
    }
  }

  private static void alone(Snippet snippet, List<Diagnostic> found) {
    assertThat(snippet.code())
        .as("a rejected spec is called RNnnnn-what-is-wrong.rn or lies below several/")
        .isNotEmpty();
    assertThat(found)
        .as(told(found))
        .extracting(diagnostic -> diagnostic.code().id())
        .containsExactly(snippet.code());
  }

  /** A help with edits promises that the spec compiles with them. */
  private static void mended(Snippet snippet, List<Diagnostic> found) {
    for (Diagnostic diagnostic : found) {
      Mended.text(diagnostic)
          .ifPresent(
              text -> {
                CompileResult result = snippet.compile(text.getBytes(StandardCharsets.UTF_8));
                assertThat(told(snippet.diagnostics(result))).as(text).isEmpty();
              });
    }
  }

  /** Formatting gives the text itself, so it gives it again when it is formatted twice. */
  private static void formatted(Snippet snippet) throws IOException {
    String text = Files.readString(snippet.file(), StandardCharsets.UTF_8);
    DiagnosticSink sink = new DiagnosticSink();
    Optional<String> formatted = SourceFormatter.format(new SourceFile(snippet.path(), text), sink);
    assertThat(formatted).as(told(sink.sorted())).contains(text);
  }

  private static DynamicContainer container(Snippet snippet, DynamicTest... tests) {
    return dynamicContainer(snippet.path(), snippet.file().toUri(), Stream.of(tests));
  }

  private static String told(List<Diagnostic> diagnostics) {
    return new HumanRenderer().render(diagnostics, Integer.MAX_VALUE);
  }

  private static String graphs(CompileResult result) {
    return result.models().stream()
        .map(CompiledModel::graph)
        .map(GraphPrinter::print)
        .collect(Collectors.joining("\n"));
  }

  private static String classes(CompileResult result) {
    return result.tree().files().stream()
        .map(file -> "// " + file.path() + "\n" + file.text())
        .collect(Collectors.joining("\n"));
  }
}
