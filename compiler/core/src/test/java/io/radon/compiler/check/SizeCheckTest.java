package io.radon.compiler.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SizeCheckTest {
  private static final String HEAD = "head: flatten -> dense(2)";

  @Test
  void theFirstSizeThatAStrideDoesNotDivideIsTold() {
    assertThat(told("7x7x3", "conv(3x3, 4) / 2 -> act", "conv(3x3, 4) / 2 -> act"))
        .as("4x4 and what follows is 7x7's doing")
        .containsExactly(
            "RN0421 3: a stride of 2 doesn't divide the image of 7x7 that enters `conv`");
    assertThat(told("28x28x1", "conv(3x3, 4) / 2 -> act", "max_pool(2x2) / 2", "avg_pool(2x2) / 2"))
        .containsExactly(
            "RN0421 5: a stride of 2 doesn't divide the image of 7x7 that enters `avg_pool`");
    assertThat(told("8x9x3", "conv(3x3, 4) / 2x1 -> act", "conv(3x3, 4) / 2x3 -> act")).isEmpty();
  }

  @Test
  void aWindowWithoutPaddingThatFitsLosesNothing() {
    assertThat(told("227x227x3", "conv(11x11, 4, padding: valid) / 4 -> act")).isEmpty();
    assertThat(told("227x227x3", "conv(10x10, 4, padding: valid) / 4 -> act")).hasSize(1);
    assertThat(told("7x7x3", "avg_pool(2x2, ceil: true) / 2")).isEmpty();
    assertThat(told("7x7x3", "subsample / 2")).hasSize(1);
  }

  @Test
  void aStrideWithNothingToStepOverIsTold() {
    assertThat(told("4x4x3", "avg_pool(4x4) / 4", "conv(1x1, 8) / 2 -> act"))
        .containsExactly("RN0420 4: a stride of 2 has no effect: an image of 1x1 enters `conv`");
  }

  @Test
  void aBlockThatTakesNoNoticeOfItsStrideIsTold() {
    String block =
        """
        block b(width: int, stride: int = 1) {
          conv(3x3, width) / (if stride > 3 then stride else 1) -> act
        }
        """;
    assertThat(Told.about(block + Told.body("8x8x3", "a: b(4) / 2", HEAD)))
        .containsExactly("RN0420 6: a stride of 2 has no effect: no layer of `b` takes it");
    assertThat(Told.about(block + Told.body("8x8x3", "a: b(4) / 4", HEAD))).isEmpty();
  }

  @Test
  void aWindowLargerThanItsImageIsTold() {
    assertThat(told("4x4x3", "conv(7x7, 4) -> act"))
        .containsExactly(
            "RN0422 3: a window of 7x7 is larger than the image of 4x4 that enters `conv`");
    assertThat(told("16x16x3", "conv(3x3, 4, dilation: 9) -> act")).hasSize(1);
    assertThat(told("2x2x3", "conv(3x3, 4) -> act")).as("all nine are used").isEmpty();
    assertThat(told("2x2x3", "max_pool(3x3) / 2")).as("no weights").isEmpty();
  }

  @Test
  void aCountOfZeroIsTold() {
    assertThat(told("8x8x3", "a: conv(3x3, 4) -> act", "stage s: 0 * basic(4)"))
        .containsExactly("RN0423 4: this step does nothing: its count is 0");
  }

  @Test
  void aFieldSmallerThanTheInputIsNoted() {
    String pooled = "head: global_avg_pool -> dense(2)";
    assertThat(Told.aboutBody("64x32x3", "a: conv(33x33, 4) -> act", pooled))
        .containsExactly(
            "RN0514 4: each value that `head/global_avg_pool` pools has seen 33x33 of the 64x32"
                + " input");
    assertThat(Told.aboutBody("33x33x3", "a: conv(33x33, 4) -> act", pooled)).isEmpty();
    assertThat(Told.aboutBody("8x8x3", "a: conv(3x3, 4) -> act", pooled)).as("a toy").isEmpty();
    assertThat(Told.aboutBody("64x64x3", "a: conv(3x3, 8) -> act -> se(4)", pooled))
        .as("a gate has seen all")
        .isEmpty();
  }

  private static List<String> told(String input, String... lines) {
    List<String> all = new ArrayList<>(List.of(lines));
    all.add(HEAD);
    return Told.aboutBody(input, all.toArray(String[]::new));
  }
}
