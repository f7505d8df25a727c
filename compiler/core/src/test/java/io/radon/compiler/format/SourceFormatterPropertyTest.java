package io.radon.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.parse.Lexeme;
import io.radon.compiler.parse.LexemeKind;
import io.radon.compiler.parse.Lexemes;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.syntax.SyntaxPrinter;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SourceFormatterPropertyTest {
  @Property(tries = 3000)
  void formatting_keeps_the_tree_and_the_comments_and_is_done_after_once(@ForAll long seed) {
    String text = RandomProgram.text(seed);
    String formatted = Formatting.of(text);
    assertThat(SyntaxPrinter.print(Formatting.unit(formatted)))
        .isEqualTo(SyntaxPrinter.print(Formatting.unit(text)));
    assertThat(comments(formatted)).isEqualTo(comments(text));
    assertThat(words(formatted)).isEqualTo(words(text));
  }

  @Property(tries = 1000)
  void the_layout_of_the_same_words_differs_only_in_what_the_author_chose(@ForAll long seed) {
    String formatted = Formatting.of(RandomProgram.text(seed));
    assertThat(formatted.lines())
        .allSatisfy(
            line -> {
              assertThat(line).isEqualTo(line.stripTrailing());
              assertThat(line.length() - line.stripLeading().length()).isEven();
            });
    assertThat(formatted).doesNotContain("\n\n\n").doesNotStartWith("\n");
    assertThat(formatted.isEmpty() || formatted.endsWith("\n")).isTrue();
  }

  @Property(tries = 1000)
  void a_tree_without_its_text_is_written_as_itself(@ForAll long seed) {
    String text = RandomProgram.text(seed);
    String written = SourceFormatter.format(Formatting.unit(text));
    assertThat(SyntaxPrinter.print(Formatting.unit(written)))
        .isEqualTo(SyntaxPrinter.print(Formatting.unit(text)));
    assertThat(Formatting.of(written)).isEqualTo(written);
  }

  private static List<String> comments(String text) {
    return Lexemes.of(new SourceFile("a.rn", text)).stream()
        .filter(lexeme -> lexeme.kind() == LexemeKind.COMMENT)
        .map(lexeme -> lexeme.text().stripTrailing())
        .toList();
  }

  /** All words but a list's last comma. */
  private static String words(String text) {
    StringBuilder words = new StringBuilder();
    for (Lexeme lexeme : Lexemes.of(new SourceFile("a.rn", text))) {
      if (lexeme.kind() != LexemeKind.COMMENT && lexeme.kind() != LexemeKind.END) {
        words.append(lexeme.text()).append(' ');
      }
    }
    return words.toString().replaceAll(", (?=[)\\]])", "");
  }
}
