package io.radon.compiler.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Many faults in one file are all told, each at its place, and nothing else is. Lines end in {@code
 * //~ RN0123 RN0301} where messages are due.
 */
class SeveralFaultsTest {
  private static final Pattern MARK = Pattern.compile("//~((?: RN\\d{4})+)");

  static Stream<Snippet> marked() {
    return SnippetTree.of("reject").snippets().stream()
        .filter(snippet -> snippet.path().startsWith("several/"))
        .filter(snippet -> MARK.matcher(text(snippet)).find());
  }

  @ParameterizedTest
  @MethodSource("marked")
  void eachMarkedFaultIsToldOnItsLineAndNoOther(Snippet snippet) {
    assertThat(found(snippet)).isEqualTo(expected(snippet));
  }

  @Test
  void thirtyMistakesGiveThirtyMessages() {
    Snippet thirty = new Snippet(SnippetTree.of("reject"), "several/thirty.rn");
    List<DiagnosticCode> codes =
        thirty.compile().diagnostics().stream().map(Diagnostic::code).toList();
    assertThat(codes).hasSize(30);
    assertThat(codes.stream().distinct()).hasSizeGreaterThanOrEqualTo(20);
    assertThat(codes.stream().filter(code -> code.number() < 200)).hasSizeGreaterThanOrEqualTo(8);
  }

  private static String text(Snippet snippet) {
    return new String(snippet.tree().bytes(snippet.path()), StandardCharsets.UTF_8);
  }

  /** {@code 12 RN0123}, sorted. */
  private static List<String> expected(Snippet snippet) {
    List<String> marks = new ArrayList<>();
    String[] lines = text(snippet).split("\n", -1);
    for (int i = 0; i < lines.length; i++) {
      Matcher mark = MARK.matcher(lines[i]);
      if (mark.find()) {
        for (String code : mark.group(1).strip().split(" ")) {
          marks.add(lined(i + 1, code));
        }
      }
    }
    Collections.sort(marks);
    return marks;
  }

  private static List<String> found(Snippet snippet) {
    List<String> told = new ArrayList<>();
    for (Diagnostic diagnostic : snippet.compile().diagnostics()) {
      int line = diagnostic.primary().location().start().line();
      told.add(lined(line, diagnostic.code().id()));
    }
    Collections.sort(told);
    return told;
  }

  private static String lined(int line, String code) {
    return String.format(Locale.ROOT, "%4d %s", line, code);
  }
}
