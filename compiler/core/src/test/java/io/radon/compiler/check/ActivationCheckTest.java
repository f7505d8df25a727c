package io.radon.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ActivationCheckTest {
  private static final String HEAD = "head: flatten -> dense(2)";

  @Test
  void twoConvolutionsWithOnlyANormBetweenAreTold() {
    assertThat(told("a: conv(3x3, 8) -> norm", "b: conv(3x3, 8) -> norm -> act"))
        .containsExactly("RN0512 4: no activation between `a/conv` and `b/conv`");
  }

  @Test
  void linearLayersBetweenDontHelpButMaxPoolingDoes() {
    assertThat(
            told("a: conv(3x3, 8) -> dropout(0.5) -> avg_pool(2x2) / 2", "b: conv(3x3, 8) -> act"))
        .hasSize(1);
    assertThat(told("a: conv(3x3, 8) -> max_pool(2x2) / 2", "b: conv(3x3, 8) -> act")).isEmpty();
  }

  @Test
  void aForgottenActivationInsideAndBeforeABlockIsTold() {
    assertThat(
            Told.about(
                """
                block b(width: int) {
                  residual {
                    conv1: conv(3x3, width) -> norm
                    conv2: conv(3x3, width) -> norm
                  }
                  act
                }
                """
                    + Told.body("8x8x3", "a: conv(3x3, 8) -> norm", "c: 2 * b(8)", HEAD)))
        .containsExactly(
            "RN0512 3: no activation between `a/conv` and `c/conv1/conv`",
            "RN0512 4: no activation between `c/conv1/conv` and `c/conv2/conv`");
  }

  @Test
  void depthwiseConvolutionsWaistsAndSplitWindowsAreMeant() {
    assertThat(told("a: conv(3x3, 3, groups: 3)", "b: conv(1x1, 8) -> act")).isEmpty();
    assertThat(told("a: conv(1x1, 8)", "b: conv(3x3, 8, groups: 8) -> act")).isEmpty();
    assertThat(told("a: conv(1x1, 2)", "b: conv(1x1, 8) -> act")).isEmpty();
    assertThat(told("a: conv(1x3, 8)", "b: conv(3x1, 8) -> act")).isEmpty();
  }

  @Test
  void projectionsOfAValueThatIsActivatedBesideAreMeant() {
    String branches = "b: add { norm -> act -> conv(3x3, 8) | conv(1x1, 8) }";
    assertThat(told("a: conv(3x3, 8)", branches, "c: act")).isEmpty();
    assertThat(told("a: conv(3x3, 8)", branches.replace("norm -> act -> ", ""), "c: act"))
        .as("nothing activates it")
        .containsExactly("RN0512 4: no activation between `a/conv` and `b/conv`");
  }

  @Test
  void anActivationAfterAnotherIsTold() {
    assertThat(told("a: conv(3x3, 8) -> relu -> act"))
        .containsExactly("RN0513 3: `a/relu2` stands right after `a/relu`");
    assertThat(told("a: conv(3x3, 8) -> act", "b: dropout(0.5) -> silu"))
        .containsExactly("RN0513 4: `b/silu` stands right after `a/relu`");
    assertThat(told("a: conv(3x3, 8) -> act -> norm -> act")).isEmpty();
  }

  @Test
  void aBiasBeforeABatchNormIsTold() {
    assertThat(told("a: conv(3x3, 8, bias: true) -> norm -> act"))
        .containsExactly(
            "RN0511 3: the bias of `a/conv` has no effect: `a/norm` right after it takes it away");
    assertThat(told("a: conv(3x3, 8, bias: true) -> act -> norm")).isEmpty();
    assertThat(told("a: conv(3x3, 8, bias: true)", "b: add { a -> norm | identity } -> act"))
        .as("its other user sees it")
        .isEmpty();
  }

  private static List<String> told(String... lines) {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add(HEAD);
    return Told.aboutBody("8x8x3", all.toArray(String[]::new));
  }
}
