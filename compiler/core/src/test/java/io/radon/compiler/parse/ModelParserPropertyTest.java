package io.radon.compiler.parse;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.HumanRenderer;
import io.radon.compiler.diagnostic.JsonRenderer;
import io.radon.compiler.syntax.SyntaxPrinter;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every text: a tree, or messages; never an exception, never silence. */
class ModelParserPropertyTest {
  private static final String SPEC =
      """
      package io.radon.zoo.cifar10
      import "family.rn"
      const wide = (64 * 2)

      /// The CIFAR-10 networks of section 4.2: 6n+2 layers.
      model CifarResNet(n: int, unit: block = basic, classes: int = 10) {
        input:    32x32x3
        conv1:    conv(3x3, 16) -> norm -> act
        stage s1: n * unit(16)                             => 32x32x16
        stage s2: (if n > 3 then 2 else n) * unit(32) / 2  => 16x16x32
        head:     global_avg_pool -> dense(classes)
        shortcut = zero_pad
        expect depth == (6 * n + 2)
      }

      model ResNet20 = CifarResNet(n: 3) { expect params == 269_722 }

      block se(reduction: int = 16) {
        gate {
          reduce: conv(1x1, round_up(in.channels / reduction, 8), bias: true) -> relu
        }
        add { identity
            | conv(3x3, in.channels) / 2x1 -> (if block.index == 0 then norm -> act else act) }
      }

      recipe paper = base {
        rate         = step_decay(0.1, factor: 0.1, at: [32k, 48k] steps) // a comment
        train_images = pad(4) -> random_crop(32x32)
        seeds        = 1 .. 5
        name         = "a text"
      }
      """;

  private static final List<String> WORDS =
      List.of(
          "model",
          "block",
          "shortcut",
          "recipe",
          "experiment",
          "const",
          "import",
          "package",
          "stage",
          "expect",
          "if",
          "then",
          "else",
          "and",
          "or",
          "not",
          "true",
          "steps",
          "x",
          "conv",
          "(",
          ")",
          "[",
          "]",
          "{",
          "}",
          "|",
          "->",
          "=>",
          ":",
          ",",
          "=",
          "==",
          "~",
          "<=",
          ">",
          "..",
          ".",
          "+",
          "-",
          "*",
          "/",
          "%",
          "_",
          "3",
          "0.5",
          "3x3",
          "3x",
          "32k",
          "\"a\"",
          "\"",
          "\n",
          "\n",
          "\n  ",
          ";",
          "#",
          "/*",
          "*/",
          "// c",
          "/// d",
          "×",
          "→",
          "'",
          "é",
          "\r",
          "\t",
          "\u202e",
          "\0",
          "\ud83d\ude00",
          "\ud800");

  @Provide
  Arbitrary<String> wordSalad() {
    return Arbitraries.of(WORDS).list().ofMaxSize(60).map(words -> String.join(" ", words));
  }

  @Provide
  Arbitrary<String> damagedSpec() {
    Arbitrary<Integer> place = Arbitraries.integers().between(0, SPEC.length());
    Arbitrary<Integer> length = Arbitraries.integers().between(0, 12);
    Arbitrary<String> text = Arbitraries.oneOf(Arbitraries.just(""), Arbitraries.of(WORDS));
    return Combinators.combine(place, length, text)
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(5)
        .map(edits -> edits.stream().reduce(SPEC, (s, edit) -> edit.on(s), (a, b) -> b));
  }

  record Edit(int place, int length, String text) {
    String on(String spec) {
      int start = Math.min(place, spec.length());
      int end = Math.min(start + length, spec.length());
      return spec.substring(0, start) + text + spec.substring(end);
    }
  }

  @Property(tries = 500)
  void any_text_gives_a_tree_or_messages(@ForAll String text) {
    check(text);
  }

  @Property(tries = 2000)
  void any_words_give_a_tree_or_messages(@ForAll("wordSalad") String text) {
    check(text);
  }

  @Property(tries = 2000)
  void a_damaged_spec_gives_a_tree_or_messages(@ForAll("damagedSpec") String text) {
    check(text);
  }

  @Property(tries = 300)
  void the_same_text_gives_the_same_tree_and_messages(@ForAll("damagedSpec") String text) {
    Parsing first = Parsing.of(text);
    Parsing second = Parsing.of(text);
    assertThat(second.tree()).isEqualTo(first.tree());
    assertThat(second.messages()).isEqualTo(first.messages());
  }

  private static void check(String text) {
    Parsing parsing = Parsing.of(text);
    String tree = SyntaxPrinter.print(parsing.unit());
    if (tree.contains("(error")) {
      assertThat(parsing.sink().hasErrors()).as(text).isTrue();
    }
    String shown = new HumanRenderer(true).render(parsing.sink().sorted(), 10);
    assertThat(shown).doesNotContain("\u202e", "\0", "\r", "\t");
    assertThat(new JsonRenderer().render(parsing.sink().sorted(), 10)).isNotEmpty();
  }
}
