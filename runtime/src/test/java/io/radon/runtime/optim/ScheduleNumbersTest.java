package io.radon.runtime.optim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.jr.ob.JSON;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Twenty rates of each schedule, beside PyTorch's: {@code src/test/python/schedules.py}. */
class ScheduleNumbersTest {
  private static final TrainingTime FIVE = TrainingTime.steps(5);

  static Stream<Arguments> schedules() {
    LearningRateSchedule halved =
        LearningRateSchedule.stepDecay(0.1, 0.5, List.of(TrainingTime.steps(10)));
    return Stream.of(
        Arguments.of(
            "step",
            LearningRateSchedule.stepDecay(
                0.1, 0.1, List.of(TrainingTime.steps(6), TrainingTime.steps(13)))),
        Arguments.of("cosine", Annealing.cosine(0.1, 0.003)),
        Arguments.of("linear", Annealing.linear(0.1, 0.025)),
        Arguments.of("polynomial", Annealing.polynomial(0.1, 2.5, 0)),
        Arguments.of(
            "one_cycle", new OneCycle(0.4, TrainingTime.percent(30), 0.4 / 25, 0.4 / 25 / 1e4)),
        Arguments.of(
            "warm_up_linear", new WarmUp(WarmUp.Rise.LINEAR, FIVE, 0.1, Annealing.cosine(0.1, 0))),
        Arguments.of("warm_up_constant", new WarmUp(WarmUp.Rise.CONSTANT, FIVE, 0.1, halved)),
        Arguments.of(
            "in_turn",
            new InTurn(
                List.of(new InTurn.Part(Annealing.linear(0.01, 0.1), FIVE)),
                Annealing.cosine(0.1, 0))));
  }

  @ParameterizedTest
  @MethodSource("schedules")
  void twentyRatesEqualPyTorchs(String name, LearningRateSchedule schedule) throws IOException {
    List<?> expected;
    try (InputStream in = ScheduleNumbersTest.class.getResourceAsStream("schedules.json")) {
      Map<String, Object> all = JSON.std.mapFrom(Objects.requireNonNull(in));
      expected = (List<?>) Objects.requireNonNull(all.get(name));
    }
    Horizon horizon = new Horizon(TrainingTime.steps(20), 7);
    assertThat(expected).hasSize(20);
    for (int step = 0; step < 20; step++) {
      assertThat(schedule.at(step, horizon))
          .as("step %s", step)
          .isCloseTo(((Number) expected.get(step)).doubleValue(), within(1e-12));
    }
  }
}
