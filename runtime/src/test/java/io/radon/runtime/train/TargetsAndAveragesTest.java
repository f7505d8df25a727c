package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.optim.Averaging;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TargetsAndAveragesTest {
  @TempDir Path folder;

  private static TrainingConfig everything() {
    return Runs.config()
        .accumulate(4)
        .averaging(new Averaging(0.9, true, 2))
        .labelSmoothing(0.1)
        .mixing(new Mixing(0.2, 1, 0.8, 0.5))
        .build();
  }

  @Test
  void aRunStoppedBetweenTheBatchesOfAnUpdateEndsWithTheBitsOfAnUninterruptedOne() {
    String whole = Runs.trainer(folder.resolve("a"), everything()).fit().weightsDigest();
    Trainer stopping = Runs.trainer(folder.resolve("b"), everything());
    TrainingResult stopped =
        stopping
            .listeners(
                new TrainingListener() {
                  @Override
                  public void stepDone(long done, int epoch, double loss, double speed) {
                    if (done == 7) {
                      stopping.requestStop();
                    }
                  }
                })
            .fit();
    assertThat(stopped.steps()).isEqualTo(7);
    assertThat(Runs.trainer(folder.resolve("b"), everything()).resume().weightsDigest())
        .isEqualTo(whole);
  }

  @Test
  void theDecayOfAnAverageRisesAndRestsBetweenAverages() {
    Averaging rising = new Averaging(0.5, true, 1);
    assertThat(rising.keptAt(0)).isZero();
    assertThat(rising.keptAt(1)).isCloseTo(2.0 / 11, within(1e-15));
    assertThat(rising.keptAt(100)).isEqualTo(0.5);
    Averaging rare = new Averaging(0.9, false, 3);
    assertThat(rare.keptAt(2)).isZero();
    assertThat(rare.keptAt(3)).isEqualTo(1);
    assertThat(rare.keptAt(5)).isEqualTo(0.9);
  }

  @Test
  void mixesAreAFunctionOfSeedAndStepAndTheShareIsTheMasks() {
    Mixing cut = new Mixing(0, 1, 1, 0.5);
    double shares = 0;
    for (int step = 0; step < 2_000; step++) {
      Mixing.Mix mix = cut.draw(3, step, 5, 8, 6);
      double own = 0;
      for (float pixel : mix.mask()) {
        own += pixel;
      }
      assertThat((double) mix.share()).isCloseTo(own / 48, within(1e-6));
      assertThat(mix.partners()).containsExactlyInAnyOrder(0, 1, 2, 3, 4);
      shares += new Mixing(0.2, 0, 1, 0.5).draw(3, step, 5, 8, 6).share();
    }
    assertThat(shares / 2_000).as("the mean of a symmetric beta").isCloseTo(0.5, within(0.04));
    assertThat(cut.draw(3, 1, 5, 8, 6).mask()).isEqualTo(cut.draw(3, 1, 5, 8, 6).mask());
  }
}
