package io.radon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.diagnostic.Diagnostic;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A value that does not do where it is used is told once, where it is written. */
class ValueMisuseTest {
  private static final String FAMILY =
      """
      model Net(unit: block) {
        input:    32x32x3
        conv1:    conv(3x3, 16) -> norm -> act
        stage s1: 2 * unit(16)
        stage s2: 2 * unit(32) / 2
        stage s3: 2 * unit(64) / 2
        head:     global_avg_pool -> dense(10)
        shortcut = projection
      }
      block grouped(width: int, stride: int = 1, groups: int = 4) {
        residual {
          conv(3x3, width, groups: groups) / stride -> norm
        }
        act
      }
      """;

  @Test
  void anArgumentOfASwitchIsToldAtTheSwitchWithItsUses() {
    Diagnostic told = only("model M = Net(basic) { norm = group_norm(groups: 3) }");
    assertThat(told.message()).isEqualTo("3 groups don't divide the 16 channels that enter");
    assertThat(at(told)).isEqualTo("groups: 3");
    assertThat(told.secondary()).anyMatch(label -> label.text().equals("it is used here"));
    assertThat(told.notes()).containsExactly("wrong in 4 places where it is used");
  }

  @Test
  void soIsOneThatAConstantHolds() {
    assertThat(at(only("const three = group_norm(3)\nmodel M = Net(basic) { norm = three }")))
        .isEqualTo("3");
  }

  @Test
  void anArgumentThatABlockHandsOnIsToldWhereItIsGiven() {
    Diagnostic told = only("model M = Net(grouped(groups: 5))");
    assertThat(at(told)).isEqualTo("groups: 5");
    assertThat(told.notes()).isEmpty();
  }

  @Test
  void aSwitchThatLacksArgumentsIsToldAtTheSwitch() {
    Diagnostic told = only("model M = Net(basic) { act = conv }");
    assertThat(told.message()).isEqualTo("`conv` needs `kernel` and `channels`");
    assertThat(at(told)).isEqualTo("act = conv");
    assertThat(told.notes()).containsExactly("wrong in 4 places where it is used");
  }

  private static Diagnostic only(String model) {
    List<Diagnostic> told =
        Specs.compile(Map.of("m.rn", FAMILY + model + "\n"), "m.rn", null).diagnostics();
    assertThat(told).hasSize(1);
    return told.get(0);
  }

  private static String at(Diagnostic told) {
    return told.primary().location().file().text(told.primary().location().span());
  }
}
