package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RunComparisonTest {
  private static RunRecord record(String processor, String weights, EpochRecord... history) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("processor", processor);
    values.put("threads", 2);
    values.put("weights_digest", weights);
    values.put("samples_digest", "s");
    values.put("data", Map.of("train", Map.of("size", 5000), "test", Map.of("size", 200)));
    values.put("history", List.of(history).stream().map(EpochRecord::toMap).toList());
    return new RunRecord(values);
  }

  private static EpochRecord epoch(int number, double testLoss, double testTop1) {
    return new EpochRecord(number, 10L * number, 0.1, 1.5, 0.5, testLoss, testTop1, 3, 100);
  }

  @Test
  void equalWeightsAndSamplesAreARepetitionWhereverTheyCameOut() {
    RunRecord before = record("A", "w", epoch(1, 2, 0.5));
    RunComparison comparison = RunComparison.of(before, record("B", "w", epoch(1, 2, 0.5)));
    assertThat(comparison.isRepeated()).isTrue();
    assertThat(comparison.sameBits()).isTrue();
    assertThat(comparison.circumstances())
        .containsExactly("other bits may come out: expected processor `A`, found `B`");
  }

  @Test
  void anotherOrderOfTheImagesIsNoRepetition() {
    RunRecord before = record("A", "w", epoch(1, 2, 0.5));
    RunRecord now = before.with(Map.of("samples_digest", "t"));
    assertThat(RunComparison.of(before, now).isRepeated()).isFalse();
  }

  @Test
  void onOneKindOfProcessorOtherWeightsAreNoRepetitionThoughTheCurvesAreTheSame() {
    RunComparison comparison =
        RunComparison.of(record("A", "w", epoch(1, 2, 0.5)), record("A", "v", epoch(1, 2, 0.5)));
    assertThat(comparison.isRepeated()).isFalse();
    assertThat(comparison.text()).contains("its weights are not; expected w, found v");
  }

  @Test
  void onAnotherKindOfProcessorLossesMayDifferByAThousandthOfThemselves() {
    RunRecord before = record("A", "w", epoch(1, 2, 0.5), epoch(2, 4, 0.5));
    RunComparison near =
        RunComparison.of(before, record("B", "v", epoch(1, 2, 0.5), epoch(2, 4.0039, 0.5)));
    assertThat(near.isRepeated()).isTrue();
    assertThat(near.text()).isEqualTo("same learning curves within 1e-3, other bits");
    RunComparison far =
        RunComparison.of(before, record("B", "v", epoch(1, 2, 0.5), epoch(2, 4.0041, 0.5)));
    assertThat(far.isRepeated()).isFalse();
    assertThat(far.firstDifference()).hasValue(2);
    assertThat(far.text()).contains("first in epoch 2", "test loss 4.0000000", "4.0041");
  }

  @Test
  void ofFewImagesOneMayBeJudgedOtherwise() {
    RunRecord before = record("A", "w", epoch(1, 2, 0.500));
    assertThat(RunComparison.of(before, record("B", "v", epoch(1, 2, 0.505))).isRepeated())
        .isTrue();
    assertThat(RunComparison.of(before, record("B", "v", epoch(1, 2, 0.510))).isRepeated())
        .isFalse();
  }

  @Test
  void anEpochMoreOrALossThatIsNoNumberIsNoRepetition() {
    RunRecord before = record("A", "w", epoch(1, 2, 0.5));
    assertThat(
            RunComparison.of(before, record("B", "v", epoch(1, 2, 0.5), epoch(2, 2, 0.5)))
                .firstDifference())
        .hasValue(2);
    assertThat(RunComparison.of(before, record("B", "v", epoch(1, Double.NaN, 0.5))).isRepeated())
        .isFalse();
  }

  @Test
  void aRunThatChangedItsThreadsOnItsWayNeedNotHaveTheSameBits() {
    RunRecord before =
        record("A", "w", epoch(1, 2, 0.5))
            .with(Map.of(RunPast.MACHINE_CHANGES, List.of("expected threads `1`, found `2`")));
    RunComparison comparison = RunComparison.of(before, record("A", "v", epoch(1, 2, 0.5)));
    assertThat(comparison.isRepeated()).isTrue();
    assertThat(comparison.circumstances())
        .containsExactly(
            "other bits may come out, because the run changed when it was resumed: expected threads"
                + " `1`, found `2`");
  }
}
