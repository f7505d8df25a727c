package io.radon.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.Specs;
import io.radon.compiler.diagnostic.Diagnostic;
import io.radon.compiler.diagnostic.Label;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What messages compare a model with. */
class ComparisonTest {
  private static final String BASE =
      """
      model Base {
        input: 16x16x3
        conv1: conv(3x3, 8) -> norm -> act => 16x16x8
        stage s1: 2 * basic(8) => 16x16x8
        stage s2: 2 * basic(16) / 2 => 8x8x16
        head: global_avg_pool -> dense(10)
        shortcut = zero_pad
      }
      """;

  @Test
  void aShapeThatFailsInADerivedModelNamesTheFirstPartThatDiffers() {
    Diagnostic failed = only(BASE + "model D = Base {\n  stage s1: 2 * basic(8) / 2\n}\n");
    assertThat(failed.message()).isEqualTo("expected shape 8x8x16, found 4x4x16");
    assertThat(failed.notes())
        .containsExactly(
            "`s1` is the first part that differs from `Base`: it gives 16x16x8 there, 8x8x8 here");
  }

  @Test
  void aChangeThatFailsItsOwnShapeIsComparedWithTheFlowItReplaces() {
    Diagnostic failed = only(BASE + "model D = Base {\n  stage s2: 2 * basic(16) => 8x8x16\n}\n");
    assertThat(failed.message()).isEqualTo("expected shape 8x8x16, found 16x16x16");
    assertThat(failed.notes())
        .containsExactly("all before it is as in `Base`, where `s2` gives 8x8x16");
  }

  @Test
  void aModelThatIsNotDerivedIsComparedWithNothing() {
    assertThat(only(BASE.replace("basic(16) / 2", "basic(16)")).notes()).isEmpty();
  }

  @Test
  void aCountThatFailsNamesTheFirstPartThatDiffersOrWhatEachAdds() {
    String wrong = "  expect params == 7\n}\n";
    assertThat(only(BASE + "model D = Base {\n  s2: 1 * basic(16) / 2\n" + wrong).notes())
        .containsExactly(
            "`s2` is the first part that differs from `Base`: 8_192 parameters and 516_096"
                + " multiply-adds there, 3_520 parameters and 221_184 multiply-adds here");
    assertThat(only(BASE.replace("}\n", wrong)).notes())
        .containsExactly("counted: 232 in `conv1`, 2_368 in `s1`, 8_192 in `s2`, 170 in `head`");
    assertThat(only(BASE.replace("}\n", wrong.replace("params", "depth"))).notes()).isEmpty();
  }

  @Test
  void branchesThatDifferShowWhereTheirSizesArose() {
    Diagnostic failed =
        only(
            Told.body(
                "16x16x3",
                "a: add {",
                "  conv(3x3, 8) / 2 -> norm",
                "  conv(3x3, 16) -> norm",
                "| conv(1x1, 8) -> norm",
                "}",
                "head: flatten -> dense(2)"));
    assertThat(failed.message())
        .isEqualTo("the branches of `add` must fit together, found 8x8x16 and 16x16x8");
    assertThat(failed.secondary().stream().map(ComparisonTest::line).toList())
        .containsExactly(
            "4: this branch gives 8x8x16",
            "6: this branch gives 16x16x8",
            "4: 8x8 from here on",
            "5: 16 channels from here on",
            "6: 8 channels from here on");
    assertThat(failed.notes()).hasSize(2);
  }

  private static String line(Label label) {
    return label.location().start().line() + ": " + label.text();
  }

  private static Diagnostic only(String spec) {
    List<Diagnostic> found = Specs.compile(Map.of("a.rn", spec), "a.rn", null).diagnostics();
    assertThat(found).extracting(Diagnostic::message).hasSize(1);
    return found.get(0);
  }
}
