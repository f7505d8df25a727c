package io.radon.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Help;
import io.radon.compiler.diagnostic.TextEdit;
import io.radon.grammar.RadonParser;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The messages of {@code syntax-errors.txt}: lines with {@code >} are a file, lines with {@code .}
 * the body of a model from line 2 on, and the messages follow.
 */
class SyntaxErrorTest {
  /** Names of tokens and rules, and ANTLR's own phrases. */
  private static final Pattern PARSER_WORDS =
      Pattern.compile("[A-Z]{3,}|<EOF>|input|token|mismatch|viable|extraneous|alternative");

  record Case(String text, String messages) {
    @Override
    public String toString() {
      return text.replace("\n", " | ");
    }
  }

  static List<Case> cases() throws IOException {
    try (InputStream in = SyntaxErrorTest.class.getResourceAsStream("syntax-errors.txt")) {
      String table = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return Stream.of(table.split("\n\n")).map(SyntaxErrorTest::read).toList();
    }
  }

  private static Case read(String block) {
    List<String> input = new ArrayList<>();
    List<String> messages = new ArrayList<>();
    for (String line : block.split("\n")) {
      if (line.startsWith("> ") || line.startsWith(". ")) {
        input.add(line.startsWith(".") ? "  " + line.substring(2) : line.substring(2));
      } else {
        messages.add(line);
      }
    }
    String text = String.join("\n", input) + "\n";
    return new Case(
        block.startsWith(".") ? "model M {\n" + text + "}\n" : text, String.join("\n", messages));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void each_mistake_gives_its_message_and_no_other(Case mistake) {
    assertThat(Parsing.of(mistake.text()).messages()).isEqualTo(mistake.messages());
  }

  @ParameterizedTest
  @MethodSource("cases")
  void no_message_speaks_the_parsers_language(Case mistake) {
    for (Diagnostic diagnostic : Parsing.of(mistake.text()).sink().sorted()) {
      String message = diagnostic.message().replaceAll("`[^`]*`", "");
      assertThat(message).doesNotContainPattern(PARSER_WORDS);
      for (int type = 1; type <= RadonParser.VOCABULARY.getMaxTokenType(); type++) {
        String symbol = RadonParser.VOCABULARY.getSymbolicName(type);
        assertThat(message).doesNotContainPattern("\\b" + symbol + "\\b");
      }
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void a_help_with_edits_mends_its_mistake(Case mistake) {
    List<Diagnostic> diagnostics = Parsing.of(mistake.text()).sink().sorted();
    for (Diagnostic diagnostic : diagnostics) {
      Help help = diagnostic.help();
      if (help != null && !help.edits().isEmpty()) {
        String mended = apply(mistake.text(), help.edits());
        assertThat(Parsing.of(mended).sink().sorted())
            .as(mended)
            .hasSizeLessThan(diagnostics.size());
      }
    }
  }

  private static String apply(String text, List<TextEdit> edits) {
    StringBuilder mended = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparing((TextEdit edit) -> edit.location().span().start()).reversed())
        .forEach(
            edit ->
                mended.replace(
                    edit.location().span().start(),
                    edit.location().span().end(),
                    edit.replacement()));
    return mended.toString();
  }
}
