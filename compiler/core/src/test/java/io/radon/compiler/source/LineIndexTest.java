package io.radon.compiler.source;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LineIndexTest {
  @Example
  void anEmptyFileHasOneEmptyLine() {
    LineIndex lines = lines("");
    assertThat(lines.count()).isEqualTo(1);
    assertThat(lines.line(1)).isEmpty();
    assertThat(lines.position(0)).isEqualTo(new Position(1, 1));
  }

  @Example
  void eachKindOfLineEndEndsOneLine() {
    LineIndex lines = lines("a\nbb\r\nccc\rd");
    assertThat(lines.count()).isEqualTo(4);
    assertThat(lines.line(1)).isEqualTo("a");
    assertThat(lines.line(2)).isEqualTo("bb");
    assertThat(lines.line(3)).isEqualTo("ccc");
    assertThat(lines.line(4)).isEqualTo("d");
    assertThat(lines.start(3)).isEqualTo(6);
    assertThat(lines.position(6)).isEqualTo(new Position(3, 1));
    assertThat(lines.position(5)).as("the LF of CR LF").isEqualTo(new Position(2, 4));
  }

  @Example
  void theEndOfTheTextIsOnTheLastLine() {
    assertThat(lines("ab").position(2)).isEqualTo(new Position(1, 3));
    assertThat(lines("ab\n").position(3)).isEqualTo(new Position(2, 1));
    assertThat(lines("ab\n").line(2)).isEmpty();
    assertThat(lines("\r\r\n").count()).isEqualTo(3);
  }

  @Example
  void columnsCountCodePoints() {
    LineIndex lines = lines("\t\ud83d\ude00e\u0301x");
    assertThat(lines.position(1)).isEqualTo(new Position(1, 2));
    assertThat(lines.position(3)).isEqualTo(new Position(1, 3));
    assertThat(lines.position(5)).isEqualTo(new Position(1, 5));
  }

  /** Against counting by hand. */
  @Property(tries = 300)
  void positionsAreThoseOfCountingFromTheStart(@ForAll("texts") String text) {
    LineIndex lines = lines(text);
    int line = 1;
    int column = 1;
    StringBuilder content = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      assertThat(lines.position(i)).isEqualTo(new Position(line, column));
      char c = text.charAt(i);
      boolean pair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if ((c == '\n' || c == '\r') && !pair) {
        assertThat(lines.line(line)).isEqualTo(content.toString());
        line++;
        column = 1;
        content.setLength(0);
        assertThat(lines.start(line)).isEqualTo(i + 1);
      } else {
        column++;
        if (!pair) {
          content.append(c);
        }
      }
    }
    assertThat(lines.position(text.length())).isEqualTo(new Position(line, column));
    assertThat(lines.count()).isEqualTo(line);
    assertThat(lines.line(line)).isEqualTo(content.toString());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().withChars("ab\t\n\r").ofMaxLength(40);
  }

  private static LineIndex lines(String text) {
    return new SourceFile("a.rn", text).lines();
  }
}
