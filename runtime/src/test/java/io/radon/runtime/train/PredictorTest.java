package io.radon.runtime.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.radon.runtime.checkpoint.CheckpointException;
import io.radon.runtime.data.Dataset;
import io.radon.runtime.data.ImageStep;
import io.radon.runtime.model.ImageSize;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PredictorTest {
  private static final ImageSize SIZE = new ImageSize(8, 8, 3);

  @TempDir Path folder;

  @Test
  void picturesOneByOneAreJudgedAsTheWholeTestSetWas() {
    EpochRecord last = Runs.trainer(folder).fit().last().orElseThrow();
    List<ImageStep> steps = Runs.config().build().testImages();
    Dataset test = Colours.split(170, 50).test();
    int right = 0;
    double loss = 0;
    try (Predictor predictor = Predictor.of(TinyNetwork.TINY, folder, SIZE, steps)) {
      byte[] picture = new byte[test.imageBytes()];
      for (int i = 0; i < test.size(); i++) {
        test.read(i, picture, 0);
        right += predictor.classOf(picture) == test.label(i) ? 1 : 0;
        float[] probabilities = predictor.probabilities(picture);
        assertThat(probabilities[0] + probabilities[1] + probabilities[2])
            .isCloseTo(1, within(1e-5f));
        loss -= Math.log(probabilities[test.label(i)]);
      }
      assertThatThrownBy(() -> predictor.classOf(new byte[7]))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("expected a picture of 192 bytes, found 7");
    }
    assertThat(right / 50.0).isEqualTo(last.testTop1());
    assertThat(loss / 50).isCloseTo(last.testLoss(), within(1e-4));
  }

  @Test
  void aFolderWithoutARunIsTold() {
    assertThatThrownBy(() -> Predictor.of(TinyNetwork.TINY, folder, SIZE, List.of()))
        .isInstanceOf(CheckpointException.class)
        .hasMessageContaining("expected a good checkpoint, found none");
  }
}
