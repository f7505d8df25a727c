package io.radon.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineFilterTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "x: a ->\n b",
        "x: a\n -> b",
        "x: a // why\n // because\n -> b",
        "x: a\n\n\n -> b",
        "x: a\r\n -> b",
        "x: a\r -> b",
      })
  void a_flow_goes_on_over_lines(String text) {
    assertThat(Parsing.body(text).messages()).isEmpty();
    assertThat(Parsing.body(text).statements()).isEqualTo("(do x: (flow a b))");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "x = f(\n1,\n2\n)",
        "x = f(1\n+\n2 - 2, 2)\n",
        "x = [\n1,\n2]",
        "x = [1,\n2\n]",
        "x: a\n=> 5",
        "x: a =>\n5",
        "x = (1\n== 2)",
        "x = (a and\nb)",
        "x = (a\nor b)",
        "x = (if a\nthen b\nelse c)",
        "x = (not\na)",
        "x = 1\n.. 5",
        "x: 2\n* f\n/ 2",
        "add {\na\n|\nb\n}",
        "add { a | b }",
      })
  void a_line_goes_on_behind_and_before_signs(String text) {
    Parsing parsing = Parsing.body(text);
    assertThat(parsing.messages()).isEmpty();
    assertThat(parsing.statements().lines().filter(line -> line.startsWith("("))).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nb", "x: a\ny: b", "x =\n5", "x:\na", "f(1\n2)", "a\n\n\nb"})
  void other_line_ends_end_the_statement(String text) {
    assertThat(Parsing.body(text).unit().declarations()).hasSize(1);
    assertThat(Parsing.body(text).statements().lines()).hasSizeGreaterThan(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"model", "block", "shortcut", "recipe", "experiment"})
  void a_declaration_begins_on_any_line_whatever_is_open(String word) {
    Parsing parsing = Parsing.of("model A {\n  x: f(1,\n" + word + " B { }\n");
    assertThat(parsing.tree()).contains("(" + word + " B)");
    assertThat(parsing.messages())
        .isEqualTo(
            "2:10: expected an argument, found the end of the line\n"
                + "3:1: missing `}` of `model A` before `"
                + word
                + " B`");
  }
}
