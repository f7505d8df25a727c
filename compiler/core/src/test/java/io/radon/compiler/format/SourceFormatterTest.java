package io.radon.compiler.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.DiagnosticSink;
import io.radon.compiler.source.SourceFile;
import org.junit.jupiter.api.Test;

class SourceFormatterTest {
  @Test
  void values_shapes_and_comments_stand_in_columns() {
    String text =
        """
        input:   32x32x3 // colour
        conv1: conv(3x3,16)->norm->act=>32x32x16
        stage s1: n*basic( 16 )=>[h,w,_] // the widest
        """;
    assertThat(Formatting.body(text))
        .isEqualTo(
            """
            input:    32x32x3                                    // colour
            conv1:    conv(3x3, 16) -> norm -> act => 32x32x16
            stage s1: n * basic(16)                => [h, w, _]  // the widest
            """);
  }

  @Test
  void switches_and_expectations_are_aligned_with_their_own_kind() {
    String text =
        """
        a: relu
        norm = batch_norm
        shortcut = plain
        expect params == 21_797_672
        expect macs ~ 3.664G
        expect depth<=34
        """;
    assertThat(Formatting.body(text))
        .isEqualTo(
            """
            a: relu
            norm     = batch_norm
            shortcut = plain
            expect params == 21_797_672
            expect macs    ~ 3.664G
            expect depth  <= 34
            """);
  }

  @Test
  void a_blank_line_begins_new_columns_and_only_one_is_kept() {
    String text = "\n\na: relu\n\n\n\nlonger: relu\n// why\nb: relu\n\n";
    assertThat(Formatting.body(text))
        .isEqualTo(
            """
            a: relu

            longer: relu
            // why
            b:      relu
            """);
  }

  @Test
  void a_long_flow_has_each_step_on_a_line_of_its_own() {
    String text =
        "x: convolution_of_a_long_name(3x3, 64) -> another_layer(with: arguments)"
            + " -> norm_and_more -> act / 2 => 112x112x64";
    assertThat(Formatting.body(text))
        .isEqualTo(
            """
            x: convolution_of_a_long_name(3x3, 64)
              -> another_layer(with: arguments)
              -> norm_and_more
              -> act / 2
              => 112x112x64
            """);
  }

  @Test
  void long_arguments_stand_one_to_a_line_and_long_lists_are_filled() {
    String text =
        "x: layer([1000000, 2000000, 3000000, 4000000, 5000000, 6000000, 7000000, 8000000,"
            + " 9000000, 10000000, 11000000], another_argument: value_of_it, last: 1,)";
    assertThat(Formatting.body(text))
        .isEqualTo(
            """
            x: layer(
              [
                1000000, 2000000, 3000000, 4000000, 5000000, 6000000, 7000000, 8000000, 9000000, 10000000,
                11000000
              ],
              another_argument: value_of_it,
              last: 1
            )
            """);
  }

  @Test
  void a_body_written_in_one_line_stays_in_one_line_where_it_fits() {
    assertThat(Formatting.body("x: add{left|right}->act"))
        .isEqualTo("x: add { left | right } -> act\n");
    assertThat(Formatting.body("x: add {\nleft | right }"))
        .isEqualTo("x: add {\n  left\n| right\n}\n");
    String wide = "a_layer_with_a_long_name(argument: 1000000)";
    assertThat(Formatting.body("x: add { " + wide + " | " + wide + " } -> act"))
        .isEqualTo("x: add {\n  " + wide + "\n| " + wide + "\n} -> act\n");
  }

  @Test
  void a_body_of_several_statements_is_told_apart_by_bars() {
    String text =
        """
        x: concat {
        conv(1x1, 4) // one
          // of several
        | reduce: act
        e: conv(3x3, 4)
        |// the last
        pool } => 16x16x12
        """;
    assertThat(Formatting.body(text))
        .isEqualTo(
            """
            x: concat {
              conv(1x1, 4)  // one
              // of several
            | reduce: act
              e:      conv(3x3, 4)
            | // the last
              pool
            } => 16x16x12
            """);
  }

  @Test
  void a_comment_inside_a_statement_stays_between_its_neighbours() {
    String text = "x: f( // first\n a,\n // second\n b // third\n ) // fourth\n -> g // fifth";
    assertThat(Formatting.body(text))
        .isEqualTo(
            """
            x: f(  // first
              a,
              // second
              b  // third
            )  // fourth
              -> g  // fifth
            """);
  }

  @Test
  void a_comment_between_an_expected_figure_and_its_value_is_kept() {
    assertThat(Formatting.body("expect params ~\n// about\n5"))
        .isEqualTo("expect params ~\n  // about\n  5\n");
  }

  @Test
  void a_comment_before_a_value_with_a_sign_is_kept() {
    assertThat(Formatting.body("a = // why\n-1\nb:\n// how\n-2"))
        .isEqualTo("a =  // why\n  -1\nb:\n  // how\n  -2\n");
    assertThat(Formatting.of("const c = // why\n-1")).isEqualTo("const c =  // why\n  -1\n");
  }

  @Test
  void signs_stay_with_their_operand() {
    assertThat(Formatting.body("x = f(-3,a - -b,not c)\ny = - 1 .. +2"))
        .isEqualTo("x = f(-3, a - -b, not c)\ny = -1 .. +2\n");
  }

  @Test
  void one_line_declarations_are_aligned_and_others_stand_apart() {
    String text =
        """
        package a . b
        import "x.rn"
        const c=1
        const wide = 2
        model A = B{shortcut=plain}
        model Longer = B(n:3)
        /// Documented.
        model C { }
        recipe r {
        batch = 1 }
        // at the end\
        """;
    assertThat(Formatting.of(text))
        .isEqualTo(
            """
            package a.b

            import "x.rn"

            const c    = 1
            const wide = 2
            model A      = B { shortcut = plain }
            model Longer = B(n: 3)

            /// Documented.
            model C {}

            recipe r {
              batch = 1
            }

            // at the end
            """);
  }

  @Test
  void other_line_ends_and_tabs_become_plain_ones() {
    assertThat(Formatting.of("model M {\r\n\ta:\trelu\r\n}\r\n"))
        .isEqualTo("model M {\n  a: relu\n}\n");
  }

  @Test
  void a_file_with_a_syntax_error_is_not_formatted() {
    DiagnosticSink sink = new DiagnosticSink();
    assertThat(SourceFormatter.format(new SourceFile("a.rn", "model M {"), sink)).isEmpty();
    assertThat(sink.hasErrors()).isTrue();
  }

  @Test
  void an_empty_file_and_one_of_comments_stay_what_they_are() {
    assertThat(Formatting.of("")).isEmpty();
    assertThat(Formatting.of("\n\n// a\n\n\n// b\n")).isEqualTo("// a\n\n// b\n");
  }

  @Test
  void many_statements_take_linear_time() {
    String line = "conv(3x3, 16) -> norm -> act => 32x32x16 // c\n";
    String text = "model M {\n" + line.repeat(20_000) + "}\n";
    assertThat(Formatting.of(text).lines()).hasSize(20_002);
  }

  @Test
  void the_deepest_nesting_is_laid_out() {
    String text = "x: " + "add { ".repeat(60) + "a" + " }".repeat(60);
    assertThat(Formatting.body(text).lines().mapToInt(String::length).max()).hasValue(123);
  }
}
