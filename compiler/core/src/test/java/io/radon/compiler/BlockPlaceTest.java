package io.radon.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.radon.compiler.ir.GraphPrinter;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** {@code block.index} and {@code block.count}: which block of the network, and of how many. */
class BlockPlaceTest {
  @Test
  void blocksInsideABlockHaveItsPlaceThoughAnotherMadeTheSameOneBefore() {
    String spec =
        """
        block inner { drop_path((0.1 * block.index)) -> conv(3x3, 8) -> norm -> act }
        block one { inner }
        block two { inner }
        block outer { one -> two }
        """;
    assertThat(found(spec, "conv(3x3, 8) -> act -> 3 * outer", "rate"))
        .containsExactly("0.1", "0.2");
  }

  @Test
  void anArgumentIsOfTheCallItIsGivenTo() {
    String spec = "block late(n: int) { drop_path((0.1 * n)) -> conv(3x3, 8) -> norm -> act }";
    assertThat(found(spec, "3 * late(block.index)", "rate")).containsExactly("0.1", "0.2");
  }

  @Test
  void blocksAreCountedBehindOneThatNeedsTheirNumber() {
    String spec = "block wide { conv(3x3, (25 / block.count)) -> norm -> act }";
    assertThat(found(spec, "5 * wide", "out")).containsOnly("5", "10");
    assertThat(told(spec, "4 * wide"))
        .containsExactly("expected a whole number, but 25 / 4 leaves a remainder");
    String given = "block wide(n: int) { conv(3x3, n) -> norm -> act }";
    assertThat(found(given, "5 * wide((25 / block.count))", "out")).containsOnly("5", "10");
  }

  @Test
  void theirNumberMayDecideWhatComesBesideThem() {
    String spec = "block wide { conv(3x3, 8) -> norm -> act }";
    assertThat(found(spec, "(if block.count > 2 then 3 else 2) * wide", "in")).contains("8");
    assertThat(told(spec, "(if block.count > 2 then 3 else 2) * wide"))
        .noneMatch(message -> message.contains("block.count"));
  }

  @Test
  void aNumberThatHoldsForNoNumberIsRefused() {
    String spec = "block wide { conv(3x3, 8) -> norm -> act }";
    assertThat(told(spec, "(if block.count > 3 then 2 else 5) * wide"))
        .containsExactly(
            "`block.count` means nothing here: how many blocks there are depends on it");
  }

  private static List<String> found(String blocks, String stage, String attribute) {
    CompileResult result = compile(blocks, stage);
    assertThat(result.accepted()).as("%s", result.diagnostics()).isTrue();
    String graph = GraphPrinter.print(result.models().get(0).graph());
    return Pattern.compile(" " + attribute + "=(\\S+)")
        .matcher(graph)
        .results()
        .map((MatchResult match) -> match.group(1))
        .distinct()
        .toList();
  }

  private static List<String> told(String blocks, String stage) {
    return compile(blocks, stage).diagnostics().stream().map(told -> told.message()).toList();
  }

  private static CompileResult compile(String blocks, String stage) {
    String spec =
        blocks
            + "\nmodel M {\n  input: 16x16x3\n  s: "
            + stage
            + "\n  head: global_avg_pool -> dense(10)\n}\n";
    return Specs.compile(Map.of("m.rn", spec), "m.rn", null);
  }
}
