package io.radon.runtime.optim;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Several schedules one after another, as {@code torch.optim.lr_scheduler.SequentialLR}. Each sees
 * its own part as if it were the whole run: its moments and shares are counted from there.
 *
 * @param parts all but the last before it
 * @param last what goes on until the end
 */
public record InTurn(List<Part> parts, LearningRateSchedule last) implements LearningRateSchedule {
  /**
   * A schedule for a part of the run.
   *
   * @param schedule the rate in it
   * @param length how long it goes; all in one unit
   */
  public record Part(LearningRateSchedule schedule, TrainingTime length) {
    @Override
    public String toString() {
      String text = schedule.toString();
      return text.substring(0, text.length() - 1) + ", over: " + length + ")";
    }
  }

  /** Keeps its own copy. */
  public InTurn {
    parts = List.copyOf(parts);
    if (parts.stream().map(part -> part.length().unit()).distinct().count() > 1) {
      throw new IllegalArgumentException(
          "expected the parts of a rate in one unit, found " + parts);
    }
  }

  @Override
  public double at(long step, Horizon horizon) {
    long start = 0;
    double sum = 0;
    for (Part part : parts) {
      sum += part.length().amount();
      // Rounded from the run's start, so that shares of it don't add up their errors.
      long end = horizon.stepOf(new TrainingTime(sum, part.length().unit()));
      if (step < end) {
        return part.schedule().at(step - start, part(start, end, horizon));
      }
      start = end;
    }
    return last.at(step - start, part(start, Math.max(start + 1, horizon.totalSteps()), horizon));
  }

  private static Horizon part(long start, long end, Horizon horizon) {
    return new Horizon(TrainingTime.steps(end - start), horizon.stepsPerEpoch());
  }

  @Override
  public void check(Horizon horizon) {
    long start = 0;
    double sum = 0;
    for (Part part : parts) {
      sum += part.length().amount();
      long end = horizon.stepOf(new TrainingTime(sum, part.length().unit()));
      if (end <= start || end >= horizon.totalSteps()) {
        throw new IllegalArgumentException(
            "the parts of the rate don't fit a run of "
                + horizon.totalSteps()
                + " steps: `"
                + part
                + "` goes from step "
                + start
                + " to step "
                + end);
      }
      part.schedule().check(part(start, end, horizon));
      start = end;
    }
    last.check(part(start, horizon.totalSteps(), horizon));
  }

  /** As a recipe writes it. */
  @Override
  public String toString() {
    return parts.stream().map(part -> part + " -> ").collect(Collectors.joining()) + last;
  }
}
