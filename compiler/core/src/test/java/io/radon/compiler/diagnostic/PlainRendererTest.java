package io.radon.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlainRendererTest {
  private static final SourceFile FILE = new SourceFile("specs/a.rn", "a\n\tb\u0301c\n");

  @Test
  void aMessageIsALineWithItsPlaceFirstAndItsCodeLast() {
    assertThat(new PlainRenderer().render(told(5, "c")))
        .isEqualTo("specs/a.rn:2:4: error: unknown layer `c` [RN0201]");
    assertThat(new PlainRenderer().sentence(told(5, "c"))).isEqualTo("unknown layer `c` [RN0201]");
  }

  @Test
  void allMessagesEndInTheirNumber() {
    PlainRenderer plain = new PlainRenderer();
    assertThat(plain.render(List.of(), 3)).isEmpty();
    assertThat(plain.render(List.of(told(0, "a")), 3))
        .isEqualTo("specs/a.rn:1:1: error: unknown layer `a` [RN0201]\n1 error\n");
    assertThat(plain.render(List.of(told(0, "a"), told(2, "b"), told(5, "c")), 2).lines())
        .hasSize(3)
        .last()
        .isEqualTo("3 errors (the first 2 are shown)");
  }

  @Test
  void aMessageStaysOneLineAndDrawsNothing() {
    assertThat(new PlainRenderer().render(told(0, "a\nb\u001b[31m\u202e\ud800")))
        .endsWith("unknown layer `a b<U+001B>[31m<U+202E><U+D800>` [RN0201]");
  }

  private static Diagnostic told(int offset, String name) {
    Location place = new Location(FILE, new Span(offset, offset + 1));
    return DiagnosticCode.UNKNOWN_NAME.at(place, "layer", name);
  }
}
