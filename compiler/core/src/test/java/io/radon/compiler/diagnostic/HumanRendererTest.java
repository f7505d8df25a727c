package io.radon.compiler.diagnostic;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.source.Location;
import io.radon.compiler.source.SourceFile;
import io.radon.compiler.source.Span;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What people read, to the column. A mark {@code «…»} in a text is the place of the message. */
class HumanRendererTest {
  private static final String MESSAGE = "error[RN0112]: `}` closes nothing\n";

  @Example
  void theCaretStandsUnderItsPlace() {
    expect(
        "a\n  b «cd» e\nf",
        """
         --> a.rn:2:5
        2 |   b cd e
          |     ^^
        """);
  }

  @Example
  void tabsAreSpread() {
    expect(
        "\t«x\ty»\tz",
        """
         --> a.rn:1:2
        1 |     x    y    z
          |     ^^^^^^
        """);
  }

  @Example
  void wideCharactersTakeTwoColumnsAndCombiningOnesNone() {
    expect(
        "網路«x»",
        """
         --> a.rn:1:3
        1 | 網路x
          |     ^
        """);
    expect(
        "e\u0301«x»",
        """
         --> a.rn:1:3
        1 | e\u0301x
          |  ^
        """);
    expect(
        "\ud83d\ude00«\ud83d\ude00»",
        """
         --> a.rn:1:2
        1 | \ud83d\ude00\ud83d\ude00
          |   ^^
        """);
  }

  @Example
  void lineEndsOfEachKindAreLeftOut() {
    expect(
        "a\r\nb«c»\r\nd",
        """
         --> a.rn:2:2
        2 | bc
          |  ^
        """);
    expect(
        "a\rb«c»\rd",
        """
         --> a.rn:2:2
        2 | bc
          |  ^
        """);
  }

  @Example
  void thereIsACaretAtTheEndOfTheFile() {
    expect(
        "«»",
        """
         --> a.rn:1:1
        1 |
          | ^
        """);
    expect(
        "ab«»",
        """
         --> a.rn:1:3
        1 | ab
          |   ^
        """);
    expect(
        "ab\n«»",
        """
         --> a.rn:2:1
        2 |
          | ^
        """);
    expect(
        "ab«\n»",
        """
         --> a.rn:1:3
        1 | ab
          |   ^
        """);
    expect(
        "ab«\r\n»c",
        """
         --> a.rn:1:3
        1 | ab
          |   ^
        """);
  }

  @Example
  void aPlaceOfSeveralLinesIsMarkedToTheEndOfItsFirst() {
    expect(
        "a «b {  \n c\n}» d",
        """
         --> a.rn:1:3
        1 | a b {
          |   ^^^
        """);
  }

  @Example
  void unseenCharactersAreNamed() {
    expect(
        "a\u202eb\u0000«c»",
        """
         --> a.rn:1:5
        1 | a<U+202E>b<U+0000>c
          |                   ^
        """);
  }

  @Example
  void ofALongLineThePartAroundThePlaceIsShown() {
    String text = "x".repeat(300) + "«here»" + "y".repeat(300);
    String shown = rendered(text);
    String line = shown.lines().filter(l -> l.startsWith("1 | ")).findFirst().orElse("");
    String caret = shown.lines().filter(l -> l.startsWith("  | ")).findFirst().orElse("");
    assertThat(line).startsWith("1 | ...x").endsWith("y...").hasSize(4 + 120 + 6);
    assertThat(line.substring(caret.indexOf('^'), caret.lastIndexOf('^') + 1)).isEqualTo("here");
  }

  @Example
  void otherPlacesHaveLinesOfTheirOwn() {
    SourceFile file = new SourceFile("a.rn", "one\ntwo\nthree\nfour\nfive\nsix\nseven\n");
    assertThat(
            shown(
                at(file, 8, 13)
                    .labelled("found")
                    .with(new Location(file, new Span(0, 3)), "first")
                    .with(new Location(file, new Span(28, 33)), "last")))
        .isEqualTo(
            """
             --> a.rn:3:1
            1 | one
              | --- first
            2 | two
            3 | three
              | ^^^^^ found
            ...
            7 | seven
              | ----- last
            """);
  }

  @Example
  void placesOfOneLineAreMarkedBelowOneAnother() {
    SourceFile file = new SourceFile("a.rn", "add { a | b }\n");
    assertThat(
            shown(
                at(file, 10, 11)
                    .labelled("this is 4")
                    .with(new Location(file, new Span(6, 7)), "this is 3")))
        .isEqualTo(
            """
             --> a.rn:1:11
            1 | add { a | b }
              |           ^ this is 4
              |       - this is 3
            """);
  }

  @Example
  void anotherFileIsShownBelow() {
    SourceFile file = new SourceFile("a.rn", "\n".repeat(9) + "x");
    SourceFile other = new SourceFile("lib/b.rn", "yy\n");
    assertThat(
            shown(
                at(file, 9, 10)
                    .with(new Location(other, new Span(0, 2)), "declared here")
                    .withNote("a fact")))
        .isEqualTo(
            """
              --> a.rn:10:1
            10 | x
               | ^
              ::: lib/b.rn:1:1
             1 | yy
               | -- declared here
            note: a fact
            """);
  }

  @Example
  void aHelpShowsTheLinesAsTheyWouldBe() {
    SourceFile file = new SourceFile("a.rn", "a b\nc\n");
    assertThat(
            shown(
                at(file, 0, 1)
                    .withHelp(
                        "write it so",
                        new TextEdit(new Location(file, new Span(2, 3)), "\t網"),
                        new TextEdit(new Location(file, new Span(0, 0)), "<"),
                        new TextEdit(new Location(file, new Span(4, 5)), ""))))
        .isEqualTo(
            """
             --> a.rn:1:1
            1 | a b
              | ^
            help: write it so
            1 | <a     網
              | +  ++++++
            2 |
            """);
  }

  @Example
  void aHelpMayAddLines() {
    SourceFile file = new SourceFile("a.rn", "a; b\n");
    assertThat(
            shown(
                at(file, 1, 2)
                    .withHelp(
                        "begin a new line",
                        new TextEdit(new Location(file, new Span(1, 3)), "\n\ud835\udc31 "))))
        .isEqualTo(
            """
             --> a.rn:1:2
            1 | a; b
              |  ^
            help: begin a new line
            1 | a
            2 | \ud835\udc31 b
              | ++
            """);
  }

  @Example
  void aHelpMayJoinLines() {
    SourceFile file = new SourceFile("a.rn", "block a\n{\n}\n");
    assertThat(
            shown(
                at(file, 8, 9)
                    .withHelp(
                        "move it up", new TextEdit(new Location(file, new Span(7, 9)), " {"))))
        .isEqualTo(
            """
             --> a.rn:2:1
            2 | {
              | ^
            help: move it up
            1 | block a {
              |        ++
            """);
  }

  @Example
  void allMessagesEndInTheirNumber() {
    SourceFile file = new SourceFile("a.rn", "ab");
    HumanRenderer human = new HumanRenderer();
    assertThat(human.render(List.of(), 5)).isEmpty();
    assertThat(human.render(List.of(at(file, 0, 1)), 5)).endsWith("^\n\n1 error\n");
    assertThat(human.render(List.of(at(file, 0, 1), at(file, 1, 2)), 1))
        .contains("a.rn:1:1")
        .doesNotContain("a.rn:1:2")
        .endsWith("\n\n2 errors (the first 1 are shown)\n");
  }

  /** Whatever the text, colours are all that a terminal is told, and lines are as without them. */
  @Property(tries = 300)
  void coloursChangeNothingElse(
      @ForAll("texts") String text,
      @ForAll @IntRange(max = 30) int from,
      @ForAll @IntRange(max = 30) int length) {
    int start = Math.min(from, text.length());
    SourceFile file = new SourceFile("a.rn", text);
    Diagnostic diagnostic =
        at(file, start, Math.min(text.length(), start + length))
            .labelled(text + ".")
            .with(new Location(file, new Span(0, start)), "before")
            .withHelp(text + ".", new TextEdit(new Location(file, new Span(start, start)), text));
    String plain = new HumanRenderer().render(diagnostic);
    assertThat(new HumanRenderer(true).render(diagnostic).replaceAll("\u001b\\[[0-9;]*m", ""))
        .isEqualTo(plain);
    assertThat(plain).doesNotContain("\u001b", "\r", "\u2028", "\u202e");
    assertThat(plain.lines()).noneMatch(line -> line.endsWith(" "));
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings()
        .withChars("ab \t\n\r\u0000\u001b\u0085\u2028\u202e\ud83d\ude00\u0301網")
        .ofMaxLength(30);
  }

  private static void expect(String marked, String excerpt) {
    assertThat(rendered(marked)).isEqualTo(excerpt);
  }

  private static String rendered(String marked) {
    int start = marked.indexOf('«');
    int end = marked.indexOf('»') - 1;
    SourceFile file = new SourceFile("a.rn", marked.replace("«", "").replace("»", ""));
    return shown(at(file, start, end));
  }

  private static Diagnostic at(SourceFile file, int start, int end) {
    return DiagnosticCode.STRAY_BRACE.at(new Location(file, new Span(start, end)));
  }

  private static String shown(Diagnostic diagnostic) {
    String text = new HumanRenderer().render(diagnostic);
    assertThat(text).startsWith(MESSAGE);
    return text.substring(MESSAGE.length());
  }
}
