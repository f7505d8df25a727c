package io.radon.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SarifRendererTest {
  private static final String SCHEMA = "/schema/sarif-schema-2.1.0.json";
  private static final SourceFile FILE =
      new SourceFile("specs/a b.rn", "model M {\n  x: \ud83d\ude00 cnov(3)\n}\n");
  private static final SourceFile OTHER = new SourceFile("/abs/é.rn", "block b {\n}\n");

  private static Location at(SourceFile file, int start, int end) {
    return new Location(file, new Span(start, end));
  }

  private static List<Diagnostic> diagnostics() {
    Location place = at(FILE, 18, 22);
    return List.of(
        DiagnosticCode.UNKNOWN_NAME
            .at(place, "layer", "cnov")
            .labelled("not known")
            .with(at(OTHER, 6, 7), "declared {here}")
            .withNote("a note")
            .withHelp("did you mean `conv`?", new TextEdit(place, "conv")),
        DiagnosticCode.STRAY_BRACE.at(at(FILE, 26, 27)).withHelp("choose one"),
        DiagnosticCode.UNKNOWN_NAME.at(
            at(OTHER, OTHER.text().length(), OTHER.text().length()), "x", "y"));
  }

  private static String render(List<Diagnostic> diagnostics) {
    return new SarifRenderer("1.2.3", code -> Optional.of("# " + code.id() + "\n\nWhat it means."))
        .render(diagnostics, Integer.MAX_VALUE);
  }

  @Test
  void theLogIsValidByThePublishedSchema() throws IOException {
    assertThat(JsonSchema.problems(SCHEMA, render(diagnostics()))).isEmpty();
    assertThat(JsonSchema.problems(SCHEMA, render(List.of()))).isEmpty();
  }

  @Test
  void theCheckAgainstTheSchemaFindsWhatIsWrong() throws IOException {
    String log = render(diagnostics());
    assertThat(JsonSchema.problems(SCHEMA, log.replace("\"startLine\": 2", "\"startLine\": 0")))
        .anyMatch(problem -> problem.contains("startLine 0 is below 1"));
    assertThat(JsonSchema.problems(SCHEMA, log.replace("\"ruleId\"", "\"ruleNumber\"")))
        .anyMatch(problem -> problem.contains("results[0].ruleNumber is not known"));
    assertThat(JsonSchema.problems(SCHEMA, log.replace("\"error\"", "\"bad\"")))
        .anyMatch(problem -> problem.contains("bad is none of"));
    assertThat(JsonSchema.problems(SCHEMA, log.replace("\"tool\"", "\"taxonomies\"")))
        .anyMatch(problem -> problem.contains("runs[0] has no tool"));
  }

  @Test
  void columnsCountUtf16UnitsAndTheRunSaysSo() {
    assertThat(render(diagnostics()))
        .contains("\"columnKind\": \"utf16CodeUnits\"")
        .contains(
            "\"region\": {\"startLine\": 2, \"startColumn\": 9, \"endLine\": 2, \"endColumn\":"
                + " 13}");
  }

  @Test
  void pathsAreReferencesThatCanBeResolved() {
    assertThat(render(diagnostics()))
        .contains("{\"uri\": \"specs/a%20b.rn\", \"index\": 0}")
        .contains("{\"uri\": \"file:///abs/%C3%A9.rn\", \"index\": 1}");
  }

  @Test
  void aRuleIsListedOnceWithItsPageAndResultsPointToIt() {
    assertThat(render(diagnostics()))
        .containsOnlyOnce("\"id\": \"RN0201\"")
        .contains("\"name\": \"UnknownName\"")
        .contains("\"markdown\": \"# RN0201\\u000a\\u000aWhat it means.\"")
        .contains("\"ruleId\": \"RN0112\", \"ruleIndex\": 0")
        .contains("\"ruleId\": \"RN0201\", \"ruleIndex\": 1");
  }

  @Test
  void anAdviceWithEditsIsAFixAndOneWithoutIsOnlyTold() {
    String log = render(diagnostics());
    assertThat(log)
        .containsOnlyOnce("\"fixes\"")
        .contains("\"insertedContent\": {\"text\": \"conv\"}")
        .contains("\\u000anote: a note\\u000ahelp: did you mean `conv`?")
        .contains("\\u000ahelp: choose one");
  }

  @Test
  void bracesOfAMessageAreNoPlaceholders() {
    assertThat(render(diagnostics()))
        .contains("\"declared {{here}}\"")
        .contains("\"`}}` closes nothing");
  }
}
