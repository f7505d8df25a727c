package io.radon.samples.benchmarks;

import io.radon.runtime.train.Trainer;
import java.util.concurrent.ExecutionException;

/**
 * Two trainings measured in turns, so that both meet what else the machine does.
 *
 * @param first seconds per step of the first training, a round each
 * @param second of the second
 */
record InTurns(Sample first, Sample second) {
  private static final int WARM_UP = 1;

  /** Steps that each of the trainings must have, so that none ends while it is measured. */
  static long steps(Options options) {
    return (options.number("rounds") + WARM_UP + 1L) * options.number("steps");
  }

  /** Lets both take a turn each round, and the one that began a round end the next. */
  static InTurns of(Trainer first, Trainer second, Options options)
      throws InterruptedException, ExecutionException {
    int rounds = options.number("rounds");
    InTurns measured = new InTurns(new Sample(rounds), new Sample(rounds));
    Turns one = new Turns(first, options.number("steps"));
    Turns other = new Turns(second, options.number("steps"));
    for (int round = -WARM_UP; round < rounds; round++) {
      boolean firstBegins = round % 2 == 0;
      double early = firstBegins ? one.take() : other.take();
      double late = firstBegins ? other.take() : one.take();
      if (round >= 0) {
        measured.first.add(firstBegins ? early : late);
        measured.second.add(firstBegins ? late : early);
      }
    }
    one.stop();
    other.stop();
    return measured;
  }

  /** How many times as fast the first is. */
  double ratioOfMedians() {
    return second.median() / first.median();
  }
}
