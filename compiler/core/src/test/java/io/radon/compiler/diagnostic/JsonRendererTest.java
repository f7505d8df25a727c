package io.radon.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.jr.ob.JSON;
import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Read back by a JSON library. */
class JsonRendererTest {
  private static final SourceFile FILE = new SourceFile("a.rn", "ab\r\n\ud83d\ude00cd\n");

  @Example
  void placesCountFromOneInCodePointsAndEndsAreExclusive() throws IOException {
    Diagnostic diagnostic =
        DiagnosticCode.UNKNOWN_NAME
            .at(new Location(FILE, new Span(6, 7)), "layer", "c")
            .labelled("here")
            .with(new Location(FILE, new Span(0, 5)), "there")
            .withNote("a fact")
            .withHelp("do", new TextEdit(new Location(FILE, new Span(6, 8)), "x\ny"));
    assertThat(new JsonRenderer().render(List.of(diagnostic), 10))
        .isEqualTo(
            "{\"diagnostics\": [{\"code\": \"RN0201\", \"severity\": \"error\", "
                + "\"message\": \"unknown layer `c`\", "
                + "\"file\": \"a.rn\", \"line\": 2, \"column\": 2, "
                + "\"end_line\": 2, \"end_column\": 3, \"label\": \"here\", "
                + "\"secondary\": [{\"file\": \"a.rn\", \"line\": 1, \"column\": 1, "
                + "\"end_line\": 2, \"end_column\": 2, \"text\": \"there\"}], "
                + "\"notes\": [\"a fact\"], "
                + "\"help\": {\"text\": \"do\", \"edits\": [{\"file\": \"a.rn\", "
                + "\"line\": 2, \"column\": 2, \"end_line\": 2, \"end_column\": 4, "
                + "\"replacement\": \"x\\u000ay\"}]}}], "
                + "\"errors\": 1, \"warnings\": 0, \"notes\": 0, \"hidden\": 0}\n");
  }

  @Example
  void noMessagesAreAnObjectToo() throws IOException {
    assertThat(parsed(List.of(), 5))
        .containsEntry("diagnostics", List.of())
        .containsEntry("errors", 0)
        .containsEntry("hidden", 0);
  }

  @Example
  void errorsBeyondTheCapAreCounted() throws IOException {
    Map<String, Object> json = parsed(List.of(told("a"), told("b"), told("c")), 2);
    assertThat(diagnostics(json)).hasSize(2);
    assertThat(json).containsEntry("errors", 3).containsEntry("hidden", 1);
  }

  @Property(tries = 300)
  void anyTextComesBackAsItWas(@ForAll String text) throws IOException {
    Map<String, Object> json = parsed(List.of(told("x").labelled(text)), 5);
    Map<?, ?> diagnostic = (Map<?, ?>) diagnostics(json).get(0);
    assertThat(diagnostic.get("label")).isEqualTo(text);
    assertThat(new JsonRenderer().render(List.of(told("x").labelled(text)), 5).lines())
        .hasSize(1)
        .noneMatch(line -> line.matches(".*[\\p{Cntrl}\\u2028\\u2029].*"));
  }

  private static List<?> diagnostics(Map<String, Object> json) {
    return (List<?>) Objects.requireNonNull(json.get("diagnostics"));
  }

  private static Diagnostic told(String name) {
    return DiagnosticCode.UNKNOWN_NAME.at(new Location(FILE, new Span(0, 1)), "layer", name);
  }

  private static Map<String, Object> parsed(List<Diagnostic> diagnostics, int most)
      throws IOException {
    return JSON.std.mapFrom(new JsonRenderer().render(diagnostics, most));
  }
}
