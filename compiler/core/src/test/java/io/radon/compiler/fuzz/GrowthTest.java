package io.radon.compiler.fuzz;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.CompileResult;
import io.radon.compiler.Specs;
import java.nio.charset.StandardCharsets;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Specs that ask for more and more: of each a message is told in time. */
class GrowthTest {
  private static final String MODEL = "model M {\n  input: 8x8x4\n  %s\n}\n";

  @Test
  void constantsMadeOfOneAnotherAreFollowedToADepth() {
    assertThat(codes(chain(101, "const c%d = (c%d + 1)"))).contains("RN0816");
    assertThat(codes(chain(1_000, "const c%d = (c%d + 1)"))).contains("RN0816");
    assertThat(codes(chain(99, "const c%d = (c%d + 1)"))).doesNotContain("RN0816");
  }

  @Test
  void modelsDerivedFromModelsFurtherDownAreFollowedToADepth() {
    String models =
        lines(1_000, i -> "model M" + (i == 999 ? "" : i) + " = M" + (i + 1) + " { act = silu }");
    assertThat(codes(models)).contains("RN0816");
  }

  @Test
  void aCircleOfAThousandEndsInAMessage() {
    assertThat(codes(lines(1_000, i -> "const c" + i + " = (c" + (i + 1) % 1_000 + " + 1)")))
        .contains("RN0816");
  }

  @Test
  void blocksThatDoubleOneAnotherEndInAMessage() {
    for (String first : new String[] {"identity", "conv(3x3, 4)"}) {
      String blocks =
          lines(
              60,
              i -> {
                String inner = i == 0 ? first : "b" + (i - 1) + " -> b" + (i - 1);
                return "block b" + i + " {\n  " + inner + "\n}";
              });
      assertThat(codes(blocks + MODEL.formatted("a: b59"))).containsExactly("RN0812");
    }
  }

  /** Blocks that only stand in different places are made once each, and once to count them. */
  @Test
  void tenThousandBlocksThatDifferByTheirPlaceAreMadeInTheRoomOfOthers() {
    String spec = Specs.text("specs/accept", "stochastic_depth.rn");
    assertThat(spec).contains("2 * dropped(8)");
    assertThat(codes(spec.replace("2 * dropped(8)", "10000 * dropped(8)"))).isEmpty();
  }

  /**
   * Room stands for time here, and does not depend on the machine. For 2,000 it was measured at
   * 1.92 to 1.99 times that for 1,000.
   */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "  l%d: conv(1x1, 4) -> norm -> act",
        "  l%d: conv(1x1, 4) -> norm -> act\n  m%<d: l%<d -> conv(1x1, 4) -> norm -> act",
        "  stage s%d: 2 * basic(4)",
        "  j%d: add { conv(1x1, 4) | norm -> act }"
      })
  void twiceTheLinesTakeTwiceTheRoom(String line) {
    long once = room(MODEL.formatted(lines(1_000, line::formatted)));
    long twice = room(MODEL.formatted(lines(2_000, line::formatted)));
    assertThat(twice).isLessThan(once * 21 / 10);
  }

  @Test
  void soDoTwiceTheStepsOnOneLineAndTwiceTheDeclarations() {
    String step = "conv(1x1, 4) -> norm -> act";
    assertThat(room(MODEL.formatted("a: " + String.join(" -> ", nCopies(2_000, step)))))
        .isLessThan(
            room(MODEL.formatted("a: " + String.join(" -> ", nCopies(1_000, step)))) * 21 / 10);
    IntFunction<String> block = "block b%d(w: int) {\n  conv(1x1, w) -> norm -> act\n}"::formatted;
    IntFunction<String> call = "  l%1$d: b%1$d(4)"::formatted;
    assertThat(room(lines(2_000, block) + MODEL.formatted(lines(2_000, call))))
        .isLessThan(room(lines(1_000, block) + MODEL.formatted(lines(1_000, call))) * 21 / 10);
  }

  private static long room(String spec) {
    byte[] bytes = spec.getBytes(StandardCharsets.UTF_8);
    FuzzTarget.compile(bytes);
    return FuzzTarget.allocated(bytes);
  }

  private static String chain(int count, String pattern) {
    return "const c0 = 1\n" + lines(count, i -> pattern.formatted(i + 1, i));
  }

  private static String lines(int count, IntFunction<String> line) {
    return IntStream.range(0, count).mapToObj(line).collect(Collectors.joining("\n", "", "\n"));
  }

  private static String[] codes(String spec) {
    CompileResult result = FuzzTarget.bounded(spec.getBytes(StandardCharsets.UTF_8));
    return result.diagnostics().stream().map(told -> told.code().id()).toArray(String[]::new);
  }
}
