package io.radon.runtime.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScheduleTest {
  @Test
  void percentOfEpochsIsRoundedToWholeEpochs() {
    Horizon horizon = new Horizon(TrainingTime.epochs(8), 391);
    assertThat(horizon.stepOf(TrainingTime.percent(60))).isEqualTo(5 * 391);
    assertThat(horizon.stepOf(TrainingTime.percent(85))).isEqualTo(7 * 391);
  }

  @Test
  void percentOfStepsIsInSteps() {
    Horizon horizon = new Horizon(TrainingTime.steps(1_001), 100);
    assertThat(horizon.stepOf(TrainingTime.percent(60))).isEqualTo(601);
    assertThat(horizon.totalEpochs()).isEqualTo(11);
  }

  @Test
  void theRateFallsExactlyAtEachMoment() {
    LearningRateSchedule schedule =
        LearningRateSchedule.stepDecay(
            0.1, 0.1, List.of(TrainingTime.steps(32_000), TrainingTime.steps(48_000)));
    Horizon horizon = new Horizon(TrainingTime.steps(64_000), 391);
    assertThat(schedule.at(31_999, horizon)).isEqualTo(0.1);
    assertThat(schedule.at(32_000, horizon)).isCloseTo(0.01, within(1e-15));
    assertThat(schedule.at(47_999, horizon)).isCloseTo(0.01, within(1e-15));
    assertThat(schedule.at(48_000, horizon)).isCloseTo(0.001, within(1e-15));
  }

  @Test
  void momentsMayBeEpochs() {
    LearningRateSchedule schedule =
        LearningRateSchedule.stepDecay(1, 0.5, List.of(TrainingTime.epochs(2)));
    Horizon horizon = new Horizon(TrainingTime.epochs(3), 10);
    assertThat(schedule.at(19, horizon)).isEqualTo(1);
    assertThat(schedule.at(20, horizon)).isEqualTo(0.5);
  }

  @Test
  void theTextOfAScheduleIsItsSpellingInARecipe() {
    List<TrainingTime> percents = List.of(TrainingTime.percent(60), TrainingTime.percent(85));
    assertThat(LearningRateSchedule.stepDecay(0.1, 0.1, percents))
        .hasToString("step_decay(0.1, factor: 0.1, at: [60, 85] percent)");
    assertThat(LearningRateSchedule.constant(5e-4)).hasToString("constant(5e-4)");
    assertThat(LearningRateSchedule.constant(1.25e-5)).hasToString("constant(1.25e-5)");
    assertThat(Sgd.of(0.9, 1e-4)).hasToString("sgd(momentum: 0.9, weight_decay: 1e-4)");
    List<TrainingTime> mixed = List.of(TrainingTime.steps(1_000), TrainingTime.epochs(2.5));
    assertThat(LearningRateSchedule.stepDecay(1, 0.5, mixed))
        .hasToString("step_decay(1, factor: 0.5, at: [1000 steps, 2.5 epochs])");
  }

  @Test
  void theRateRisesToTheScheduleOverTheWarmUp() {
    LearningRateSchedule schedule =
        LearningRateSchedule.warmUp(
            TrainingTime.steps(4),
            LearningRateSchedule.stepDecay(0.8, 0.5, List.of(TrainingTime.steps(2))));
    Horizon horizon = new Horizon(TrainingTime.steps(10), 5);
    assertThat(schedule.at(0, horizon)).isCloseTo(0.2, within(1e-15));
    assertThat(schedule.at(1, horizon)).isCloseTo(0.4, within(1e-15));
    assertThat(schedule.at(2, horizon)).as("a boundary inside").isCloseTo(0.3, within(1e-15));
    assertThat(schedule.at(3, horizon)).isEqualTo(0.4);
    assertThat(schedule.at(4, horizon)).isEqualTo(0.4);
  }

  @Test
  void aRunCannotBeMeasuredInPercent() {
    assertThatThrownBy(() -> new Horizon(TrainingTime.percent(50), 10))
        .hasMessageContaining("50 percent");
  }

  @Test
  void ratesMustBeAboveZero() {
    assertThatThrownBy(() -> LearningRateSchedule.constant(0)).hasMessageContaining("found 0.0");
    assertThatThrownBy(() -> LearningRateSchedule.constant(Double.NaN))
        .hasMessageContaining("found NaN");
  }
}
